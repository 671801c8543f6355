import type { Answers } from '../../../config/base-library/answers'

interface Modal {
  title?: string
  content?: string
}

/** What a person does with a question: yes, no, or yes after typing something. */
type Reply = 'confirm' | 'cancel' | { typed: string }

/** What WeChat asks and tells on top of the mini-program. */
export class Dialogs {
  readonly toasts: string[] = []
  readonly modals: Modal[] = []
  /** The items of each sheet that was offered. */
  readonly sheets: string[][] = []
  /** What the spinner says that covers the screen; undefined when there is none. */
  loading: string | undefined
  /** Answers to the coming questions, in order; without one the person says no. */
  readonly nextAnswers: Reply[] = []
  /** What is chosen from the coming sheets, in order; without one the person closes the sheet. */
  readonly nextChoices: string[] = []
}

function chosenFrom(items: string[], choice: string | undefined): number {
  if (choice === undefined) throw new Error('cancel')
  const tapIndex = items.indexOf(choice)
  if (tapIndex < 0) throw new Error(`the sheet has no "${choice}": ${items.join('、')}`)
  return tapIndex
}

/** The part of `wx` that talks to the person. */
export function dialogsOf(dialogs: Dialogs, answers: Answers) {
  return {
    showModal: answers('showModal', ({ title, content, editable, showCancel }) => {
      dialogs.modals.push({ title, content })
      const reply = dialogs.nextAnswers.shift() ?? 'cancel'
      if (typeof reply === 'object' && !editable) throw new Error('nothing can be typed into this question')
      const confirm = reply !== 'cancel' || showCancel === false
      const typed = typeof reply === 'object' ? reply.typed : (content ?? '')
      return { confirm, cancel: !confirm, content: editable && confirm ? typed : '' }
    }),
    showToast: answers('showToast', ({ title }) => void dialogs.toasts.push(title)),
    hideToast: answers('hideToast', () => undefined),
    showLoading: answers('showLoading', ({ title }) => void (dialogs.loading = title)),
    hideLoading: answers('hideLoading', () => void (dialogs.loading = undefined)),
    showActionSheet: answers('showActionSheet', ({ itemList }) => {
      dialogs.sheets.push(itemList)
      return { tapIndex: chosenFrom(itemList, dialogs.nextChoices.shift()) }
    }),
  } satisfies Partial<WechatMiniprogram.Wx>
}
