public struct Deadline: Sendable { init(reading: String) {} }
