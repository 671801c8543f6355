import { openChromium } from '../support/browser/chromium'
import { H5 } from '../support/browser/builds'
import serverForAll from '../support/browser/server-for-all'
import serverForNone from '../support/browser/server-for-none'
import { tokenFor } from '../support/browser/server-of-run'
import type { Stage } from '../support/browser/stage'
import { TeacherOfFour } from '../support/browser/teacher-of-four'
import { Visitor } from '../support/browser/visitor'
import type { Figure } from './register'

/*
 * How long a teacher takes to post to four classes, by the keystroke-level model (Card, Moran, Newell: The keystroke-level model for
 * user performance time with interactive systems, CACM 23 (7), 1980): one pointing P, one press B, one mental act M before each step
 * that is decided, and R, the answer of the system, measured here. The model knows a mouse, so a finger is hardly slower. A key on
 * a phone is taken from Palin and others, How do people type on mobile devices, MobileHCI 2019: 36 words of five signs a minute.
 */
const [P, B, M] = [1.1, 0.2, 1.35]
const KEY = 60 / (36 * 5)

const TEXT = '听写 Unit 5 单词'
/** What is struck for it in pinyin: tingxie, a choice, unit, 5, danci, a choice, and three spaces. */
const KEYS = 'tingxie1 unit 5 danci1 '.length
/** Decided: to post, what the text is, how many minutes and whether they fit, to send. */
const DECISIONS = 4
const LIMIT_SECONDS = 20

export async function postingFigures(): Promise<Figure[]> {
  await serverForAll()
  const browser = await openChromium()
  try {
    const stage: Stage = {
      build: H5,
      visitor: (who) => Visitor.at(browser, H5, { token: typeof who === 'object' ? tokenFor(who.openid) : null }),
    }
    await flow(stage) // the first one reads the pages from disk
    const { taps, seconds } = await flow(stage)
    const hand = taps * (P + B) + DECISIONS * M
    const whole = hand + KEYS * KEY + seconds
    console.log(
      `posting to four classes: ${taps} taps of ${(P + B).toFixed(2)} s, ${DECISIONS} decisions of ${M} s, ${KEYS} keys of ` +
        `${KEY.toFixed(2)} s, ${seconds.toFixed(1)} s of Chromium and the API: ${whole.toFixed(1)} s; without the text ${(hand + seconds).toFixed(1)} s`,
    )
    return [{ what: 'posting to four classes, modelled, s', value: whole, limit: `<= ${LIMIT_SECONDS}`, holds: whole <= LIMIT_SECONDS }]
  } finally {
    await browser.close()
    await serverForNone()
  }
}

/** From my classes until it is posted, by a hand that never waits. */
async function flow(stage: Stage): Promise<{ taps: number; seconds: number }> {
  const teacher = await TeacherOfFour.at(stage)
  const begun = performance.now()
  await teacher.write(TEXT, 15)
  await teacher.send()
  const seconds = (performance.now() - begun) / 1000
  const { taps } = teacher.visitor
  await teacher.visitor.context.close()
  return { taps, seconds }
}
