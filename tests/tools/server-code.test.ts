import { serverCodeIn } from '../../config/checks/package-figures'

const found = (text: string) => serverCodeIn([{ name: 'vendors.js', text }])

describe('the check for server code in the mini-program', () => {
  it.each([
    ['drizzle', 'a[Symbol.for("drizzle:entityKind")]="PgTable"'],
    ['the PostgreSQL driver', 'throw new Error("SASL: SCRAM-SERVER-FIRST-MESSAGE")'],
    ['zod', 'class n extends Error{constructor(){this.name="ZodError"}}'],
    ['the tRPC server', 'message:`No procedure found on path "${t}"`'],
    ['statements of ours', 'query("insert into class_day (used) values ($1)")'],
  ])('finds %s', (what, text) => {
    expect(found(text)).toEqual([`vendors.js: ${what}`])
  })

  it('lets the tRPC client and the screens pass', () => {
    expect(found('class r extends Error{constructor(t){super(t),this.name="TRPCClientError"}}className:"class-day"')).toEqual([])
  })
})
