export const SERVICE_KINDS = ['after-school', 'delayed-care', 'evening-study', 'lunch-care'] as const
/** 课后服务 / 延时托管 / 晚自习 / 午间托管: kept apart everywhere, because only the first is "5+2" (教基厅函〔2023〕26 号). */
export type ServiceKind = (typeof SERVICE_KINDS)[number]

/** Whether hours of this kind make up the two hours a day. The others never do, however long they last. */
export const countsAsAfterSchool = (kind: ServiceKind): boolean => kind === 'after-school'
