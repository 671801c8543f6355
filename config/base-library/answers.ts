import { answering } from './callbacks'
import type { Callbacks } from './callbacks'

type Wx = WechatMiniprogram.Wx

/** What of `wx` takes options with callbacks. */
export type AsyncName = {
  [Name in keyof Wx]: Wx[Name] extends (option: infer Option) => unknown
    ? NonNullable<Option> extends { success?: unknown; fail?: unknown } ? Name : never
    : never
}[keyof Wx]

/** The options of an API, as the typings of WeChat have them. */
export type OptionsOf<Name extends AsyncName> = NonNullable<Parameters<Wx[Name]>[0]>

type Success<Option> = Option extends { success?: infer Callback } ? NonNullable<Callback> : never
type Told<Option> = Success<Option> extends (result: infer Result) => unknown ? Omit<Result, 'errMsg'> : never

/** What an API tells on success, without the `errMsg` that all of them tell. */
export type AnswerOf<Name extends AsyncName> = Told<OptionsOf<Name>>

/** Makes one API of WeChat out of what it does; both its options and its answer have WeChat's own types. */
export type Answers = <Name extends AsyncName>(
  name: Name,
  act: (options: OptionsOf<Name>) => AnswerOf<Name> | undefined | Promise<AnswerOf<Name>>,
) => Wx[Name]

/** Brings a value into the package's own world, as WeChat's bridge does. */
export type Take = (value: unknown) => unknown

/** The maker of APIs whose answers are the package's own objects. */
export const answersWith =
  (take: Take): Answers =>
  (name, act) => {
    const api = answering<OptionsOf<typeof name>>(name, (options) => {
      const told = act(options) ?? {}
      return told instanceof Promise ? told.then(take) : take(told)
    })
    // Without callbacks WeChat answers by a promise. Which of the two it is depends on the caller's type, not on a body.
    return ((options?: OptionsOf<typeof name> & Callbacks) => {
      if (options?.success || options?.fail || options?.complete) return api(options)
      return new Promise((success, fail) => api({ ...(options ?? ({} as OptionsOf<typeof name>)), success, fail }))
    }) as never
  }
