/** The people of the demo district whom the scenarios meet (src/cloud/database/demo/identities.ts). */
export const demoIdentities = {
  小禾妈妈: 'demo-mother',
  陈老师: 'demo-teacher',
  周老师: 'demo-class-teacher',
  教务处吴老师: 'demo-office',
  小禾外婆: 'demo-grandmother',
  小航爸爸: 'demo-father',
  区教委示例工作人员: 'demo-officer',
} as const

export type DemoName = keyof typeof demoIdentities
