extension Document {
  /// The splices that make all edits of a set, which refer to this document and may not overlap.
  ///
  /// Nothing outside the places concerned changes. The result has been read again: it says what was meant, or this
  /// throws.
  public func splices(for edits: [Edit]) throws(EditError) -> [Splice] { try result(of: edits).splices }

  /// What this document becomes by a set of edits, as it was read to prove them: nobody has to read it again.
  ///
  /// It may be deeper or longer than the usual limits allow; `isWithin` tells.
  public func edited(by edits: [Edit]) throws(EditError) -> Document {
    edits.isEmpty ? self : try result(of: edits).document
  }

  private func result(of edits: [Edit]) throws(EditError) -> (splices: [Splice], document: Document) {
    let context = EditContext(self)
    let plan = try EditPlan(edits, context)
    var writer = SpliceWriter(context)
    for (node, value) in plan.replacements.sorted(by: { $0.key < $1.key }) { try writer.replace(node, value) }
    for (node, change) in plan.changes.sorted(by: { $0.key < $1.key }) { try writer.change(node, change) }
    let splices = try writer.finished()
    guard let bytes = splices.applied(to: bytes), let new = EditProof(plan).document(of: bytes) else {
      throw .unsure
    }
    return (splices, new)
  }

  /// Takes an item with its comments out of this document and puts it into another: the splices for each.
  public func moveItem(
    _ index: Int, from sequence: NodeID, to target: Document, in targetSequence: NodeID, at targetIndex: Int
  ) throws(EditError) -> (removal: [Splice], insertion: [Splice]) {
    let insertion = Edit.insertItem(
      in: targetSequence, at: targetIndex, .item(of: self, in: sequence, at: index))
    return (
      try splices(for: [.removeItem(from: sequence, index)]), try target.splices(for: [insertion])
    )
  }
}
