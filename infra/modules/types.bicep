@export()
@description('The SMTP server that sends the bot\'s e-mail; its password is a separate, secure parameter.')
type emailSettings = {
  host: string
  @minValue(1)
  @maxValue(65535)
  port: int
  @description('As the bot\'s setting Email:Security.')
  security: string
  @description('The sender, e.g. help@example.com.')
  from: string
  userName: string?
}
