import { Socket } from 'node:net'
import { Client, DatabaseError } from 'pg'
import type { ClientConfig, QueryConfig } from 'pg'

interface Asked {
  query: QueryConfig
  answer(rows: unknown[]): void
  fail(error: unknown): void
}

interface Lane {
  open: Promise<{ client: Client; socket: Socket }> | undefined
  /** Waits for the end of this round of the event loop. */
  asked: Asked[]
  underWay: number
}

/**
 * Connections that many short reads share: what is asked in one round of the event loop goes out in one write, without
 * waiting for the answers before it. Only for statements that never wait for a lock, since one that waits holds up
 * those behind it. A connection that breaks fails what is under way on it; the next statement opens another.
 */
export function openLanes(count: number, config: ClientConfig, idleMs: number, onConnect: (client: Client) => Promise<unknown>) {
  const lanes = Array.from({ length: count }, (): Lane => ({ open: undefined, asked: [], underWay: 0 }))

  function connected(lane: Lane) {
    if (lane.open) return lane.open
    const socket = new Socket()
    const client = new Client({ ...config, pipeline: true, stream: () => socket })
    const open = client.connect().then(() => onConnect(client)).then(() => ({ client, socket }))
    const gone = () => leave(lane, open)
    client.on('error', gone).on('end', gone)
    open.catch(gone)
    socket.setTimeout(idleMs, () => {
      gone()
      void client.end()
    })
    lane.open = open
    return open
  }

  async function send(lane: Lane) {
    const asked = lane.asked.splice(0)
    const open = connected(lane)
    try {
      const { client, socket } = await open
      socket.cork()
      for (const { query, answer, fail } of asked) {
        client.query(query).then(({ rows }) => answer(rows), (error: unknown) => {
          if (endsConnection(error)) leave(lane, open)
          fail(error)
        })
      }
      socket.uncork()
    } catch (error) {
      for (const { fail } of asked) fail(error)
    }
  }

  async function ask<Row>(query: QueryConfig): Promise<Row[]> {
    const lane = lanes.reduce((least, other) => (other.underWay < least.underWay ? other : least))
    lane.underWay += 1
    try {
      return await new Promise<Row[]>((answer, fail) => {
        lane.asked.push({ query, answer: (rows) => answer(rows as Row[]), fail })
        if (lane.asked.length === 1) setImmediate(() => void send(lane))
      })
    } finally {
      lane.underWay -= 1
    }
  }

  const close = () => Promise.allSettled(lanes.map(({ open }) => open?.then(({ client }) => client.end())))
  return { ask, close }
}

function leave(lane: Lane, open: Lane['open']) {
  if (lane.open === open) lane.open = undefined
}

/** The server says so before the connection's end is seen here; a statement that was only wrong leaves it as it is. */
const endsConnection = (error: unknown) => !(error instanceof DatabaseError) || error.severity !== 'ERROR'
