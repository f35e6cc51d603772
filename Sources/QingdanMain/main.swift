import QingdanCLI

QingdanCommand.start()
