// A rule or a format needs one import: what it says about text (messages, positions, edits) comes with the core.
@_exported public import YAMLText
