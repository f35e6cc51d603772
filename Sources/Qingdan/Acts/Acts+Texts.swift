extension Acts: ActTexts {
  public func basis(of act: String, for change: Change) -> String? { adjustment(act)?.basis }
  public func reason(of act: String, for change: Change) -> String? { adjustment(act)?.reason }
}
