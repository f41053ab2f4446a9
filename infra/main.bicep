// Everything HaloBot needs in one resource group. README.md says what it costs and what stays to be done by hand.
targetScope = 'resourceGroup'

import { emailSettings } from 'modules/types.bicep'

@description('Starts every name; must be free as a host name at azurewebsites.net.')
@minLength(3)
@maxLength(20)
param name string = 'halobot'

@description('UK South keeps complaints in the United Kingdom.')
param location string = 'uksouth'

@description('Bot Service has no British region: "westeurope" keeps its data in Europe, "global" anywhere.')
@allowed(['westeurope', 'global'])
param botLocation string = 'westeurope'

@description('F0 is free and stops at 10,000 website messages a month; S1 is paid by the message.')
@allowed(['F0', 'S1'])
param botSku string = 'S1'

@description('App Service plan; see README.md for when to take a larger one.')
@allowed(['B1', 'B2', 'P0v3', 'P1v3'])
param planSku string = 'B1'

@description('Two, so that one may fail or be patched; B plans allow 3, P plans more.')
@minValue(1)
@maxValue(10)
param instances int = 2

@description('The tenant of the staff\'s Teams, which must be the tenant of this subscription.')
param tenantId string = tenant().tenantId

@description('Entra object ids of the managers. Production needs at least one.')
@minLength(1)
param managers string[]

@description('Websites that may show the widget, each as a browser sends it: https://www.example.com, no path.')
@minLength(1)
param allowedOrigins string[]

@description('Halo\'s website, for links in e-mails.')
param publicUrl string

@description('Address of the privacy notice that the greeting links to.')
param privacyNotice string

@description('Which text and periods customers are told. No default: it is a decision.')
@allowed(['published', 'ofcom-2026'])
param procedureEdition string

@description('Null switches e-mail off, and the bot says so.')
param email emailSettings?

@secure()
@description('Of the SMTP server. Empty: it asks for none.')
param smtpPassword string = ''

var tags = { application: 'HaloBot' }
var unique = uniqueString(resourceGroup().id, name)
// Names are reckoned here, not handed from module to module, so that `what-if` can foretell the whole deployment.
var vaultName = 'kv-${unique}'
var storageName = take('${toLower(replace(name, '-', ''))}${unique}', 24)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
  tags: tags
}

module telemetry 'modules/telemetry.bicep' = {
  params: { name: name, location: location, tags: tags }
}

module storage 'modules/storage.bicep' = {
  params: {
    name: storageName
    location: location
    tags: tags
    principalId: identity.properties.principalId
    identityId: identity.id
  }
}

module vault 'modules/vault.bicep' = {
  params: {
    name: vaultName
    location: location
    tags: tags
    tenantId: tenantId
    principalId: identity.properties.principalId
    identityId: identity.id
    smtpPassword: smtpPassword
  }
}

module app 'modules/app.bicep' = {
  params: { name: name, location: location, tags: tags, identityId: identity.id, sku: planSku, instances: instances }
}

module bot 'modules/bot.bicep' = {
  // It puts Direct Line's secret there.
  dependsOn: [vault]
  params: {
    name: name
    location: botLocation
    tags: tags
    domain: app.outputs.domain
    vaultName: vaultName
    clientId: identity.properties.clientId
    identityId: identity.id
    tenantId: tenantId
    sku: botSku
    allowedOrigins: allowedOrigins
  }
}

module settings 'modules/settings.bicep' = {
  params: {
    appName: name
    clientId: identity.properties.clientId
    tenantId: tenantId
    telemetry: telemetry.outputs.connectionString
    tableUri: storage.outputs.tableUri
    blobUri: storage.outputs.blobUri
    vaultName: vaultName
    directLineSecretName: bot.outputs.directLineSecretName
    directLineEndpoint: 'https://${botLocation == 'westeurope' ? 'europe.' : ''}directline.botframework.com/v3/directline'
    smtpSecretName: vault.outputs.smtpSecretName
    hasSmtpPassword: !empty(smtpPassword)
    allowedOrigins: allowedOrigins
    managers: managers
    publicUrl: publicUrl
    privacyNotice: privacyNotice
    procedureEdition: procedureEdition
    email: email
  }
}

@description('For the app package: node pack.mjs --bot-id …')
output botId string = identity.properties.clientId

@description('For the app package (--domain …), and for the script on the website: https://…/widget.js')
output botDomain string = app.outputs.domain

output appName string = name
output storageTables string = storage.outputs.tableUri
