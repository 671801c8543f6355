import { makeAutoObservable, runInAction } from 'mobx'
import type { NoticeKind, NoticeTemplates } from '../../cloud/ports/notify'
import type { Day } from '../../policy/calendar/day'
import { api } from '../api/client'
import { askAboutMessages, MOST_TEMPLATES } from '../api/messages'
import { identityOnPhone, remember, remembered } from './phone-storage'

/** What messages are needed for; each topic has at most as many kinds as WeChat takes in one question. */
export const TOPICS = {
  choosing: ['draw-done', 'place-offered', 'service-changed'],
  leaving: ['child-left', 'child-missed', 'leaving-notice'],
  joining: ['join-decided'],
  duty: ['day-not-closed'],
  class: ['join-asked'],
} as const satisfies Record<string, readonly NoticeKind[]>
export type Topic = keyof typeof TOPICS

/** The last word on one kind of message, and its day. */
export interface Reply {
  accepted: boolean
  day: Day
}
type Replies = Partial<Record<NoticeKind, Reply>>

const isReplies = (value: unknown): value is Replies => typeof value === 'object' && value !== null

/** Which messages the person wants, as this phone remembers it: WeChat tells it to nobody afterwards. */
export class MessagesStore {
  /** null: not told by the API yet. */
  templates: NoticeTemplates | null = null
  replies: Replies = {}
  private identity: string | null = null

  constructor() {
    makeAutoObservable<this, 'identity'>(this, { identity: false })
  }

  /** Reads what there is to ask about, once a start; without it nothing is asked. */
  async load(): Promise<void> {
    if (!askAboutMessages) return
    this.recall()
    if (this.templates) return
    const templates = await api.people.noticeTemplates.query().catch(() => null)
    runInAction(() => (this.templates = templates))
  }

  /** The kinds of the topic that the account has a template for. */
  kindsOf(topic: Topic): NoticeKind[] {
    return TOPICS[topic].filter((kind) => this.templates?.[kind])
  }

  /** Whether a page may offer the topic by itself: not twice a day, and never again what was refused. */
  mayOffer(topic: Topic, today: Day): boolean {
    return this.openOf(topic).some((kind) => this.replies[kind]?.day !== today)
  }

  /** Asks about what the topic has; `again` also about what was refused, for whoever looks for it. Call it within the tap. */
  async ask(topic: Topic, today: Day, again = false): Promise<'answered' | 'switched-off' | 'failed'> {
    const kinds = again ? this.kindsOf(topic) : this.openOf(topic)
    const ids = [...new Set(kinds.map((kind) => this.templates?.[kind] ?? ''))].slice(0, MOST_TEMPLATES)
    const answered = await askAboutMessages?.(ids)
    if (!answered || typeof answered === 'string') return answered ?? 'failed'
    runInAction(() => this.note(kinds, today, (kind) => /^accept/.test(answered[this.templates?.[kind] ?? ''] ?? '')))
    return 'answered'
  }

  /** 不用: none of the topic is offered again. */
  decline(topic: Topic, today: Day) {
    this.note(this.openOf(topic), today, () => false)
  }

  /** Of those, the ones nobody has refused. */
  openOf(topic: Topic): NoticeKind[] {
    return this.kindsOf(topic).filter((kind) => this.replies[kind]?.accepted !== false)
  }

  private note(kinds: readonly NoticeKind[], day: Day, isAccepted: (kind: NoticeKind) => boolean) {
    const said = Object.fromEntries(kinds.map((kind) => [kind, { accepted: isAccepted(kind), day }]))
    this.replies = { ...this.replies, ...said }
    remember('messages', this.replies)
  }

  private recall() {
    const identity = identityOnPhone()
    if (identity === this.identity) return
    this.identity = identity
    this.replies = remembered('messages', isReplies) ?? {}
  }
}

export const messages = new MessagesStore()
