using 'main.bicep'

// Halo's production. Replace what stands in <…>; the SMTP password comes from the shell, never from this file.

param managers = ['<Entra object id of a manager>']
param allowedOrigins = ['https://<your website>']
param publicUrl = 'https://<your website>'
param privacyNotice = 'https://<your website>/<privacy notice>'

// 'published': exactly Halo's printed procedure, dispute resolution after 8 weeks.
// 'ofcom-2026': 6 weeks for complaints first raised on or after 8 April 2026. Confirm with Halo before choosing.
param procedureEdition = 'published'

param email = {
  host: '<SMTP server>'
  port: 587
  security: 'StartTls'
  from: 'help@halo-connect.com'
  userName: '<account>'
}
param smtpPassword = readEnvironmentVariable('HALOBOT_SMTP_PASSWORD', '')
