import QingdanCLI

QingdanCommand.main(adding: [])
