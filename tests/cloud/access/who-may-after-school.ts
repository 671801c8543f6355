import { randomUUID } from 'node:crypto'
import { CLOSES_AT, FIGURE, offeringInput, OPENS_AT, planContent } from '../../support/after-school'
import type { Stage } from './stage'
import type { Row } from './who-may'

const OFFICE = ['school-office'] as const
const OFFICER = ['district-officer'] as const
const GUARDIAN = ['guardian'] as const
const ANYONE = ['anyone'] as const
const NOT_COLLECT_ONLY = ['collect-only'] as const

const school = ({ key }: Stage) => key
const district = ({ key }: Stage) => ({ districtId: key.districtId })
const ofChild = ({ key, childId }: Stage) => ({ ...key, childId })
const plan = (s: Stage) => ({ ...s.key, planId: s.service.planId })
const planOfChild = (s: Stage) => ({ ...plan(s), childId: s.childId })
const requestKey = () => randomUUID()
const FEE = {
  name: '课后服务费', kind: 'after-school', chargedAs: 'after-school', free: false, amountFen: 12_000, per: 'month', documentNumber: '示例价〔2026〕1 号', collectedBy: 'school', bundledWith: ['校服'],
}

/** One row a procedure of after-school service. */
export const AFTER_SCHOOL: Record<string, Row> = {
  'afterSchool.plans': { who: OFFICE, input: school },
  'afterSchool.savePlan': {
    who: OFFICE,
    input: (s) => ({ ...s.key, requestKey: requestKey(), content: { ...planContent({ startsOn: '2027-03-05', endsOn: '2027-07-01' }), fees: [FEE] } }),
  },
  'afterSchool.publishPlan': { who: OFFICE, input: (s) => ({ ...plan(s), expectedVersion: 1, reason: '改了截止时间' }) },
  'afterSchool.exemptions': { who: OFFICE, input: school },
  'afterSchool.setExemption': { who: OFFICE, input: (s) => ({ ...ofChild(s), kind: 'low-income', toDay: null }) },
  'afterSchool.leaders': { who: OFFICE, input: school },
  'afterSchool.setLeader': {
    who: OFFICE,
    input: (s) => ({
      ...s.key, requestKey: requestKey(), displayName: '示例郭老师', staffKind: 'in-service', personId: s.classTeacher.personId,
      certificate: { kind: 'teacher', validTo: null }, institutionId: null, active: true,
    }),
  },
  'afterSchool.offerings': { who: OFFICE, input: plan },
  'afterSchool.setOffering': { who: OFFICE, input: (s) => offeringInput(s.key, s.service.planId, s.service.leaderId, { confirmed: true }) },
  'afterSchool.withdrawOffering': { who: OFFICE, input: (s) => ({ ...s.key, offeringId: s.service.firstComeId, expectedVersion: 1, reason: '老师调走' }) },
  'afterSchool.openChoosing': {
    who: OFFICE,
    input: (s) => ({ ...plan(s), opensAt: OPENS_AT, closesAt: CLOSES_AT, publicFigure: FIGURE }),
  },
  'afterSchool.closeDraw': { who: OFFICE, input: (s) => ({ ...s.key, planId: s.service.toClose }) },
  'afterSchool.runDraw': { who: OFFICE, input: (s) => ({ ...s.key, planId: s.service.toDraw, figure: '3412.75' }) },
  'afterSchool.record': { who: OFFICE, input: (s) => ({ ...s.key, month: '2026-04' }) },
  'afterSchool.subsidyStatement': { who: OFFICE, input: (s) => ({ ...s.key, month: '2026-03' }) },
  'afterSchool.lockRecord': { who: OFFICE, input: (s) => ({ ...s.key, month: '2026-04' }) },
  'afterSchool.correctRecord': {
    who: OFFICE,
    input: (s) => ({ ...s.key, month: '2026-03', requestKey: requestKey(), leaderId: s.service.leaderId, change: 'more', sessions: 1, reason: '漏记一次' }),
  },
  'afterSchool.coverage': { who: OFFICE, input: school },
  'afterSchool.exceptions': { who: OFFICE, input: school },

  'afterSchool.catalogue': { who: GUARDIAN, input: ofChild },
  'afterSchool.myDraw': { who: GUARDIAN, input: planOfChild },
  'afterSchool.choose': {
    who: GUARDIAN,
    input: (s) => ({ ...planOfChild(s), requestKey: requestKey(), wishes: [{ weekday: 1, offeringIds: [s.service.drawnOfferingId] }], withSiblings: false }),
    except: NOT_COLLECT_ONLY,
  },
  'afterSchool.notTakingPart': { who: GUARDIAN, input: (s) => ({ ...planOfChild(s), requestKey: requestKey() }), except: NOT_COLLECT_ONLY },
  'afterSchool.takePlace': {
    who: GUARDIAN,
    input: (s) => ({ ...ofChild(s), offeringId: s.service.firstComeId, requestKey: requestKey() }),
    except: NOT_COLLECT_ONLY,
  },
  'afterSchool.leavePlace': { who: GUARDIAN, input: (s) => ({ ...ofChild(s), offeringId: s.service.groupId }), except: NOT_COLLECT_ONLY },
  'afterSchool.leaveService': { who: GUARDIAN, input: planOfChild, except: NOT_COLLECT_ONLY },
  'afterSchool.answerOffer': {
    who: GUARDIAN,
    input: (s) => ({ ...ofChild(s), offeringId: s.service.offeredId, accepts: true }),
    except: NOT_COLLECT_ONLY,
  },

  'afterSchool.publicPlan': { who: ANYONE, input: school },
  'afterSchool.drawFile': { who: ANYONE, input: (s) => ({ ...s.key, planId: s.service.drawn }) },
  'afterSchool.district': { who: ANYONE, input: district },
  'afterSchool.setDistrict': {
    who: OFFICER,
    input: (s) => ({
      ...district(s), endOfWork: null,
      subsidy: { amountFenPerSession: 4_000, shared: false, documentNumber: '示例文〔2026〕3 号' },
      refund: { begunWeek: 'kept', documentNumber: '示例文〔2026〕4 号' },
    }),
  },
  'afterSchool.setApprovedItem': {
    who: OFFICER,
    input: (s) => ({ ...district(s), institutionId: s.institutionId, itemName: '国画', feeFen: 3_000, documentNumber: '示例文〔2026〕5 号', active: true }),
  },
  'afterSchool.districtExceptions': { who: OFFICER, input: district },
  'afterSchool.districtCoverage': { who: OFFICER, input: district },
}
