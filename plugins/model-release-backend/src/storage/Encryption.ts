/** How the object storage is asked to encrypt what it writes. If empty, the bucket decides. */
export interface Encryption {
  ServerSideEncryption?: 'AES256' | 'aws:kms' | 'aws:kms:dsse';
  /** The KMS key; without it, the one that AWS keeps for the account. */
  SSEKMSKeyId?: string;
}
