import AuthorityRules
import CSVExporter
import CalendarExporter
import CitationRules
import CodeRules
import CompletenessRules
import ConsistencyRules
import DeadlineRules
import HTMLExporter
import JSONExporter
import MarkdownExporter
public import Qingdan
import ReformRules
import SecrecyRules
import StandardRules
import TextRules

/// The plugins that ship: this list and `Package.swift` are the only two places that name one.
public enum Plugins {
  public static let all: [any Plugin.Type] = [
    AuthorityRules.self, CSVExporter.self, CalendarExporter.self, CitationRules.self, CodeRules.self,
    CompletenessRules.self, ConsistencyRules.self, DeadlineRules.self, HTMLExporter.self, JSONExporter.self,
    MarkdownExporter.self,
    ReformRules.self, SecrecyRules.self, StandardRules.self, TextRules.self,
  ]
}
