import type { CertificateKind } from '../../policy/training/staff'

/** What a certificate to teach is called, for families and offices alike (measures on staff, article 4). */
export const certificateNames: Record<CertificateKind, string> = { teacher: '教师资格证', professional: '专业能力证明' }
