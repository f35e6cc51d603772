import CSVExporter
import HTMLExporter
import JSONExporter
import MarkdownExporter
import Qingdan
import StandardRules

/// The plugins that ship: this list and `Package.swift` are the only two places that name one.
enum Plugins {
  static let all: [any Plugin.Type] = [
    CSVExporter.self, HTMLExporter.self, JSONExporter.self, MarkdownExporter.self, StandardRules.self,
  ]
}
