import QingdanCLI

QingdanCommand.main(adding: [OwnRules.self])
