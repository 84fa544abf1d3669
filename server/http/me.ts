import { Hono } from 'hono'
import { EnterRequest, LeaveRequest, Me } from '../../shared/api/schemas.ts'
import type { Credentials } from '../access/credentials.ts'
import type { Holder, Tokens } from '../access/tokens.ts'
import type { Tries } from '../access/tries.ts'
import { guessable } from './guessable.ts'
import { HttpProblem } from './problem.ts'
import { body, describe } from './route.ts'

/** Who am I; come in with a link; leave. */
export function meRoutes(credentials: Credentials, tokens: Tokens, tries: Tries): Hono {
  const routes = new Hono()

  routes.get('/me', describe('Who the caller is: staff, a seat, both or neither', Me), async (c) => {
    return c.json(await meOf(tokens, await credentials.holderIn(c, 'staff'), await credentials.holderIn(c, 'seat')))
  })

  routes.post('/enter', describe("Come in with the token of a link: the organiser's, a facilitator's or a display's", Me), body(EnterRequest), async (c) => {
    const holder = await guessable(c, tries, () => staffHolder(tokens, c.req.valid('json').token))
    await credentials.remember(c, 'staff', holder)
    return c.json(await meOf(tokens, holder, await credentials.holderIn(c, 'seat')))
  })

  routes.post('/leave', describe('Give up a role or a seat in this browser', Me), body(LeaveRequest), async (c) => {
    const { as } = c.req.valid('json')
    credentials.forget(c, as)
    const stays = async (capacity: 'staff' | 'seat') => (capacity === as ? null : credentials.holderIn(c, capacity))
    return c.json(await meOf(tokens, await stays('staff'), await stays('seat')))
  })

  return routes
}

async function meOf(tokens: Tokens, staff: Holder | null, seat: Holder | null): Promise<Me> {
  const [asStaff, asSeat] = await Promise.all([tokens.know(staff), tokens.know(seat)])
  const me: Me = { staff: null, seat: null }
  if (asStaff !== null && asStaff.principal.role !== 'participant') {
    const { principal, name } = asStaff
    me.staff = {
      role: principal.role, authorId: principal.id, name,
      sessionId: 'sessionId' in principal ? principal.sessionId : null,
      processId: 'processId' in principal ? principal.processId : null,
      tableId: 'tableId' in principal ? principal.tableId : null,
    }
  }
  if (asSeat?.principal.role === 'participant') {
    const { id, sessionId, tableId, categories } = asSeat.principal
    me.seat = { authorId: id, sessionId, tableId, categories: [...categories], nickname: asSeat.name }
  }
  return me
}

/** Throws `unauthorised` if the token is nobody's, revoked, or a participant's. */
async function staffHolder(tokens: Tokens, token: string): Promise<Holder> {
  const holder = await tokens.holderOf(token)
  if (holder === null || holder.kind === 'participant' || (await tokens.know(holder)) === null) throw new HttpProblem('unauthorised')
  return holder
}
