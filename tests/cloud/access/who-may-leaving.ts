import { randomUUID } from 'node:crypto'
import { EVENING, NEXT_DAY, TODAY } from '../../support/world'
import type { Stage } from './stage'
import type { Row } from './who-may'

const OFFICE = ['school-office'] as const
const STAFF = ['teacher', 'class-teacher', 'school-office'] as const
const GUARDIAN = ['guardian'] as const
const NOT_COLLECT_ONLY = ['collect-only'] as const
/** The stage's teacher leads the group and has the duty; the class teacher has neither. */
const NOT_CLASS_TEACHER = ['class-teacher'] as const

const today = ({ key }: Stage) => ({ ...key, day: TODAY })
const ofChild = ({ key, childId }: Stage) => ({ ...key, childId })
const group = (s: Stage) => ({ ...today(s), offeringId: s.service.groupId })
const byGranny = (s: Stage) => ({ how: 'collected', at: '17:30', personId: s.collectOnly.personId, collectorId: null })
const requestKey = () => randomUUID()

/** One row a procedure of leaving. */
export const LEAVING: Record<string, Row> = {
  'leaving.pickup': { who: GUARDIAN, input: ofChild },
  'leaving.setDefault': { who: GUARDIAN, input: (s) => ({ ...ofChild(s), weekday: 5, pickup: byGranny(s) }), except: NOT_COLLECT_ONLY },
  'leaving.setException': { who: GUARDIAN, input: (s) => ({ ...ofChild(s), day: NEXT_DAY, pickup: byGranny(s) }), except: NOT_COLLECT_ONLY },
  'leaving.sayICollect': { who: GUARDIAN, input: (s) => ({ ...ofChild(s), day: TODAY }) },
  'leaving.addCollector': {
    who: GUARDIAN,
    input: (s) => ({ ...ofChild(s), requestKey: requestKey(), displayName: '示例舅舅', relation: '舅舅', withCode: true }),
    except: NOT_COLLECT_ONLY,
  },
  'leaving.removeCollector': { who: GUARDIAN, input: (s) => ({ ...ofChild(s), collectorId: s.service.collectorId }), except: NOT_COLLECT_ONLY },
  'leaving.setWayHome': {
    who: GUARDIAN,
    input: (s) => ({ ...ofChild(s), way: 'bus', minutes: null, metres: null, lastBusAt: '18:10', minutesToStop: null }),
    except: NOT_COLLECT_ONLY,
  },
  'leaving.tellLeave': { who: GUARDIAN, input: (s) => ({ ...ofChild(s), day: NEXT_DAY, reason: null, comes: false }), except: NOT_COLLECT_ONLY },
  'leaving.seeNotice': { who: GUARDIAN, input: (s) => ({ ...ofChild(s), noticeId: s.service.noticeId }) },

  'leaving.myGroups': { who: STAFF, input: today },
  'leaving.roll': { who: STAFF, input: group, except: NOT_CLASS_TEACHER },
  'leaving.mark': {
    who: STAFF,
    input: (s) => ({
      ...group(s), device: 'phone-of-stage',
      marks: [{ markId: requestKey(), childId: s.childId, kind: 'present', at: EVENING.toISOString(), deviceSeq: 1, personId: null, collectorId: null, undoes: null, reason: null }],
    }),
    except: NOT_CLASS_TEACHER,
  },
  'leaving.noteDone': { who: STAFF, input: (s) => ({ ...group(s), done: '运球接力', doneMinutes: null }), except: NOT_CLASS_TEACHER },
  'leaving.checkCode': { who: STAFF, input: (s) => ({ ...today(s), code: s.service.paperCode }) },

  'leaving.remaining': { who: STAFF, input: today, except: NOT_CLASS_TEACHER },
  'leaving.closeDay': { who: STAFF, input: today, except: NOT_CLASS_TEACHER },
  'leaving.proposals': { who: STAFF, input: today, except: NOT_CLASS_TEACHER },
  'leaving.approveLeaveTime': { who: STAFF, input: (s) => ({ ...ofChild(s), day: TODAY, at: '17:30' }), except: NOT_CLASS_TEACHER },
  'leaving.announce': {
    who: STAFF,
    input: (s) => ({ ...today(s), requestKey: requestKey(), kind: 'weather', leaveAt: null, text: '下午有雨，请带伞' }),
    except: NOT_CLASS_TEACHER,
  },
  'leaving.callList': { who: STAFF, input: (s) => ({ ...s.key, noticeId: s.service.noticeId }), except: NOT_CLASS_TEACHER },
  'leaving.notices': { who: STAFF, input: today, except: NOT_CLASS_TEACHER },
  'leaving.setDuty': { who: OFFICE, input: (s) => ({ ...today(s), personIds: [s.teacher.personId] }) },
  'leaving.setStandIn': { who: OFFICE, input: (s) => ({ ...group(s), away: true, leaderId: s.service.leaderId }) },
}
