import type { RegisterKey } from '../../../ports/register-key'

/**
 * What is kept of a person's name and certificate number: the same person met twice is known again, and without the
 * server's key nobody finds a number from it, by trying them all neither.
 */
export function fingerprintOf(key: RegisterKey, name: string, certificateNumber: string): string {
  const plain = (text: string) => text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')
  return key.mac('certificate', `${plain(name)}\n${plain(certificateNumber)}`).toString('base64url')
}
