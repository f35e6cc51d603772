import QingdanCLI

await QingdanCommand.main(adding: [])
