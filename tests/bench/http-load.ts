import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { numberIn, output } from './programs'

/*
 * wrk and not a client of ours: on two cores a client in Node would take from the server what it measures. Each line
 * of the sample is a demo token, a tab and a body; @KEY@ becomes a request key of its own, always of one length. The
 * requests are put together before the load begins, for the same reason. They are sent at random, or with a turn named
 * one after the other and, at the end, again from the line of the turn: then a change finds what it gives up.
 */
const SCRIPT = `
local threads = {}
function setup(thread) table.insert(threads, thread) end
function init(args)
  requests, sent, bad, worst, turn, line = {}, 0, 0, "", tonumber(args[2]), 0
  math.randomseed(os.time())
  salt = string.format("bench-%08x", math.random(0, 2147483647))
  local key = salt .. "-00000000"
  for line in io.lines(args[1]) do
    local token, body = line:match("^(%S+)\\t(.*)$")
    local headers = { ["content-type"] = "application/json", ["x-demo-identity"] = token }
    local request = wrk.format("POST", nil, headers, (body:gsub("@KEY@", key)))
    local at = request:find(key, 1, true)
    table.insert(requests, at and { request:sub(1, at - 1), request:sub(at + #key) } or request)
  end
end
function request()
  sent = sent + 1
  if turn >= 0 then line = line < #requests and line + 1 or turn + 1 else line = math.random(#requests) end
  local request = requests[line]
  if type(request) == "string" then return request end
  return request[1] .. salt .. string.format("-%08d", sent) .. request[2]
end
function response(status, headers, body)
  if not body:find('"ok":true', 1, true) or body:find('"outcome":"refused"', 1, true) then
    bad = bad + 1
    worst = body:sub(1, 300)
  end
end
function done(summary, latency)
  local bad, worst = 0, ""
  for _, thread in ipairs(threads) do
    bad = bad + thread:get("bad")
    worst = thread:get("worst")
  end
  print("BAD " .. bad .. " " .. worst)
  print("REQUESTS " .. summary.requests .. " IN " .. summary.duration)
  print("P50 " .. latency:percentile(50))
  print("P99 " .. latency:percentile(99))
end
`

/** Requests a second and the median in ms of `connections` that never rest; any refused answer fails the bench. */
export async function httpLoad(url: string, lines: readonly string[], seconds: number, connections: number, turn = -1) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-wrk-'))
  const [script, data] = [join(folder, 'load.lua'), join(folder, 'lines')]
  writeFileSync(script, SCRIPT)
  writeFileSync(data, `${lines.join('\n')}\n`)
  const args = ['-t', '1', '-c', String(connections), '-d', `${seconds}s`, '-s', script, url, '--', data, String(turn)]
  const text = await output('wrk', args, 'wrk').finally(() => rmSync(folder, { recursive: true }))
  if (numberIn(text, /BAD (\d+)/) > 0) throw new Error(`refused while measuring: ${text}`)
  const perSecond = numberIn(text, /REQUESTS (\d+)/) / (numberIn(text, /IN (\d+)/) / 1e6)
  return { perSecond, p50Ms: numberIn(text, /P50 ([\d.]+)/) / 1000, p99Ms: numberIn(text, /P99 ([\d.]+)/) / 1000 }
}
