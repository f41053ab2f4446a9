// The bot's configuration, key by key as the bot's own documentation names them (":" is written "__" here).
// A deployment replaces all settings of the app: what is set by hand elsewhere is gone after the next one.

import { emailSettings } from 'types.bicep'

param appName string
param clientId string
param tenantId string
param telemetry string
param tableUri string
param blobUri string
param vaultName string
param directLineSecretName string
param directLineEndpoint string
param smtpSecretName string
param hasSmtpPassword bool
param allowedOrigins string[]
param managers string[]
param publicUrl string
param privacyNotice string
param procedureEdition string
param email emailSettings?

var fixed = {
  MicrosoftAppType: 'UserAssignedMSI'
  MicrosoftAppId: clientId
  MicrosoftAppTenantId: tenantId
  Storage__ServiceUri: tableUri
  Storage__BlobServiceUri: blobUri
  Teams__TenantId: tenantId
  DirectLine__Secret: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=${directLineSecretName})'
  DirectLine__Endpoint: directLineEndpoint
  Website__PublicUrl: publicUrl
  Website__PrivacyNotice: privacyNotice
  Procedure__Edition: procedureEdition
}

// Read by libraries and the platform, not by the bot's own code.
var platform = {
  ASPNETCORE_ENVIRONMENT: 'Production'
  // TLS ends at App Service's front end: believe its X-Forwarded-* headers for the caller's address and scheme.
  ASPNETCORE_FORWARDEDHEADERS_ENABLED: 'true'
  // Which of possibly several identities Azure.Identity uses.
  AZURE_CLIENT_ID: clientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: telemetry
  // The published zip is mounted as it is: a deployment is there entirely or not at all.
  WEBSITE_RUN_FROM_PACKAGE: '1'
}

var origins = toObject(
  range(0, length(allowedOrigins)),
  i => 'DirectLine__TrustedOrigins__${i}',
  i => allowedOrigins[i]
)
var managerIds = toObject(range(0, length(managers)), i => 'Teams__Managers__${i}', i => managers[i])

var mail = email == null
  ? {}
  : union(
      {
        Email__Host: email!.host
        Email__Port: string(email!.port)
        Email__Security: email!.security
        Email__From: email!.from
      },
      empty(email!.?userName) ? {} : { Email__UserName: email!.userName! },
      hasSmtpPassword
        ? { Email__Password: '@Microsoft.KeyVault(VaultName=${vaultName};SecretName=${smtpSecretName})' }
        : {}
    )

resource app 'Microsoft.Web/sites@2024-04-01' existing = {
  name: appName
}

resource settings 'Microsoft.Web/sites/config@2024-04-01' = {
  parent: app
  name: 'appsettings'
  properties: union(fixed, platform, origins, managerIds, mail)
}
