// Cases, conversations and the outbox (tables) and attachments (blobs): the only thing here that cannot be made again.

param name string
param location string
param tags { *: string }
@description('The bot: reads and writes tables and blobs, and may do nothing to the account itself.')
param principalId string
@description('Its resource id: names the role assignments, which must be known before the identity exists.')
param identityId string

var undeleteDays = 14
var tableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
var blobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  // Three buildings of one region: survives the loss of one without data leaving the United Kingdom.
  sku: { name: 'Standard_ZRS' }
  properties: {
    accessTier: 'Hot'
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

// Soft delete covers overwriting too. Versioning stays off: attachments are written once, and an erasure that the law
// demands must really end, here after undeleteDays.
resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2024-01-01' = {
  parent: account
  name: 'default'
  properties: {
    deleteRetentionPolicy: { enabled: true, days: undeleteDays }
    containerDeleteRetentionPolicy: { enabled: true, days: undeleteDays }
    isVersioningEnabled: false
  }
}

// Tables have no undelete at all, so at least the account cannot be deleted by a slip of the hand.
resource keep 'Microsoft.Authorization/locks@2020-05-01' = {
  scope: account
  name: 'complaints-are-kept-here'
  properties: {
    level: 'CanNotDelete'
    notes: 'Customers\' complaints. Remove this lock only to take the service down for good.'
  }
}

resource roles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in [tableDataContributor, blobDataContributor]: {
    scope: account
    name: guid(account.id, identityId, role)
    properties: {
      principalId: principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

output tableUri string = account.properties.primaryEndpoints.table
output blobUri string = account.properties.primaryEndpoints.blob
