import { Refused } from '../../../config/base-library/callbacks'
import type { Answers } from '../../../config/base-library/answers'
import type { Dialogs } from './dialogs'

type Scope = keyof WechatMiniprogram.AuthSetting

/** What the person allows this mini-program to use; a scope nobody was asked about is not in it. */
export class Permissions {
  readonly #given = new Map<string, boolean>()

  /** What the person will switch on WeChat's own settings page. */
  readonly switchedInSettings = new Map<Scope, boolean>()

  set(scope: Scope, allowed: boolean): void {
    this.#given.set(scope, allowed)
  }

  get setting(): WechatMiniprogram.AuthSetting {
    return Object.fromEntries(this.#given)
  }

  /** Asks once, and then never again: a refused scope fails without a question. */
  ask(scope: string, dialogs: Dialogs): void {
    if (!this.#given.has(scope)) {
      dialogs.modals.push({ title: scope })
      this.#given.set(scope, dialogs.nextAnswers.shift() === 'confirm')
    }
    if (!this.#given.get(scope)) throw new Refused('auth deny', 103)
  }
}

/** The part of `wx` about permissions. */
export function permissionsOf(permissions: Permissions, dialogs: Dialogs, answers: Answers) {
  const subscriptionsSetting = { mainSwitch: true, itemSettings: {} }
  return {
    getSetting: answers('getSetting', () => ({ authSetting: permissions.setting, subscriptionsSetting })),
    openSetting: answers('openSetting', () => {
      for (const [scope, on] of permissions.switchedInSettings) permissions.set(scope, on)
      return { authSetting: permissions.setting, subscriptionsSetting }
    }),
    authorize: answers('authorize', ({ scope }) => void permissions.ask(scope, dialogs)),
  } satisfies Partial<WechatMiniprogram.Wx>
}
