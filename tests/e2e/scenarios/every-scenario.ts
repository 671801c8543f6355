import type { Scenario } from '../../support/browser/stage'
import { afterSchool } from './after-school'
import { approvals } from './approvals'
import { badInput } from './bad-input'
import { beforePaying } from './before-paying'
import { changingPosts } from './changing-posts'
import { classDay } from './class-day'
import { district } from './district'
import { districtRegister } from './district-register'
import { districtService } from './district-service'
import { elderMode } from './elder-mode'
import { failedPost } from './failed-post'
import { findingInstitutions } from './finding-institutions'
import { fullClass } from './full-class'
import { guardianEvening } from './guardian-evening'
import { invites } from './invites'
import { joining } from './joining'
import { leaving } from './leaving'
import { longNames } from './long-names'
import { me } from './me'
import { noSignal } from './no-signal'
import { pickup } from './pickup'
import { plan } from './plan'
import { posting } from './posting'
import { publicBoard } from './public-board'
import { quietEvenings } from './quiet-evenings'
import { registerFiles } from './register-files'
import { roll } from './roll'
import { schoolOffice } from './school-office'
import { serviceRecord } from './service-record'

/** Everything that is played on both builds. */
export const everyScenario: Record<string, Scenario> = {
  'a guardian’s evening': guardianEvening,
  'evenings without a number': quietEvenings,
  'no signal': noSignal,
  'elder mode': elderMode,
  'posting': posting,
  'a full class': fullClass,
  'a failed post': failedPost,
  'bad input': badInput,
  'changing what was posted': changingPosts,
  'a class’s day': classDay,
  'joining': joining,
  'invites': invites,
  'the school office': schoolOffice,
  'a roll and handing over': roll,
  'a service record': serviceRecord,
  'closing a day': leaving,
  'a plan of after-school service': plan,
  'the district': district,
  'the district’s word on after-school service': districtService,
  'the district’s register': districtRegister,
  'approvals': approvals,
  'the register as a file': registerFiles,
  'the public board': publicBoard,
  'who collects': pickup,
  'after-school service': afterSchool,
  'finding institutions': findingInstitutions,
  'before paying': beforePaying,
  'my data': me,
  'long names': longNames,
}
