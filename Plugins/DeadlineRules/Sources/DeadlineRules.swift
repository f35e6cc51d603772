public import Qingdan

/// Deadlines: how they are written, and how long they may be.
public enum DeadlineRules: Plugin {
  public static let name = "deadlines"
  public static var validators: [any Validator.Type] {
    [
      UnreadDeadline.self, UnmeasurableDeadline.self, LongDeadline.self, LateAnnualReport.self,
      OverdueTask.self,
      ContradictoryProgress.self, StrangerInProgress.self, UnassignedTask.self, MissingEvidence.self,
      GapInNumbers.self,
    ]
  }
}
