// Secrets that no managed identity can replace. App settings refer to them; the bot reads them as settings.

param name string
param location string
param tags { *: string }
param tenantId string
@description('The bot: may read secrets, not list or change the vault.')
param principalId string
@description('Its resource id: names the role assignments, which must be known before the identity exists.')
param identityId string
@secure()
@description('Empty: no such secret is made.')
param smtpPassword string

var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6'

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    // Its secrets can be made again at any time, and purge protection would keep the name for 90 days after a removal.
    softDeleteRetentionInDays: 7
  }
}

resource smtp 'Microsoft.KeyVault/vaults/secrets@2024-11-01' = if (!empty(smtpPassword)) {
  parent: vault
  name: 'Email-Password'
  properties: { value: smtpPassword }
}

resource reader 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, identityId, secretsUser)
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
  }
}

output smtpSecretName string = 'Email-Password'
