/** Who a person can be at a school; `anonymous` is everybody without an identity. */
export const ROLES = ['guardian', 'teacher', 'class-teacher', 'school-office', 'district-officer'] as const
export type Role = (typeof ROLES)[number]

/** What a guardian may do for one child: `collect-only` sees the evening and who collects, and changes nothing. */
export const GUARDIAN_RIGHTS = ['full', 'collect-only'] as const
export type GuardianRights = (typeof GUARDIAN_RIGHTS)[number]
