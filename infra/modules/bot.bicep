// The registration with Azure Bot Service and its two channels. Direct Line's secret goes straight into the vault, so
// that it is in no output, no deployment history and nobody's clipboard.

param name string
param location string
param tags { *: string }
param domain string
param vaultName string
param clientId string
param identityId string
param tenantId string
param sku string
@description('Websites that may show the widget, e.g. https://www.example.com.')
param allowedOrigins string[]

var site = 'website'

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: location
  tags: tags
  kind: 'azurebot'
  sku: { name: sku }
  properties: {
    displayName: 'HaloBot'
    description: 'Customer complaints'
    endpoint: 'https://${domain}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: clientId
    msaAppMSIResourceId: identityId
    msaAppTenantId: tenantId
    schemaTransformationVersion: '1.3'
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: location
  properties: {
    channelName: 'MsTeamsChannel'
    properties: { isEnabled: true, enableCalling: false, acceptedTerms: true }
  }
}

resource directLine 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'DirectLineChannel'
  location: location
  // The service handles one change of a bot's channels at a time.
  dependsOn: [teams]
  properties: {
    channelName: 'DirectLineChannel'
    properties: {
      sites: [
        {
          siteName: site
          isEnabled: true
          isV1Enabled: false
          isV3Enabled: true
          // A token is good for one user id, chosen by the bot, and only from these websites.
          isSecureSiteEnabled: true
          trustedOrigins: allowedOrigins
        }
      ]
    }
  }
}

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' existing = {
  name: vaultName
}

resource directLineSecret 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = {
  parent: vault
  name: 'DirectLine-Secret'
  properties: {
    contentType: 'Direct Line, first key of site "${site}"'
    value: filter(directLine.listChannelWithKeys().setting.sites, s => s.siteName == site)[0].key
  }
}

output directLineSecretName string = directLineSecret.name
