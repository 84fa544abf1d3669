import { Hono } from 'hono'
import * as v from 'valibot'
import * as api from '../../shared/api/schemas.ts'
import { isId, type InvitationId } from '../../shared/ids.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Invitations, InvitedTo } from '../sessions/invitations.ts'
import type { Guard } from './guard.ts'
import { HttpProblem } from './problem.ts'
import { body, describe, param } from './route.ts'

const Nothing = v.object({})

/** Who else leads, reads or shows: one session, by those who lead it; a whole process, by the organiser. */
export function invitationRoutes(invitations: Invitations, rooms: Rooms, guard: Guard): Hono {
  const routes = new Hono()
  const revoke = async (to: InvitedTo, invitationId: string): Promise<v.InferOutput<typeof Nothing>> => {
    if (!isId<InvitationId>(invitationId)) throw new HttpProblem('notFound')
    const author = await invitations.revoke(to, invitationId)
    rooms.closeWhere('unauthorised', ({ actor }) => actor.id === author)
    return {}
  }

  routes.get('/sessions/:id/invitations', describe('Who was invited', api.InvitationList), async (c) => {
    return c.json(await invitations.list({ sessionId: await guard.leads(c) }))
  })

  routes.post('/sessions/:id/invitations', describe('Invite a facilitator or a display', api.Invited), body(api.InviteRequest), async (c) => {
    return c.json(await invitations.invite({ sessionId: await guard.leads(c) }, c.req.valid('json')))
  })

  routes.delete('/sessions/:id/invitations/:invitationId', describe('Revoke an invitation: its holder is out at once', Nothing), async (c) => {
    return c.json(await revoke({ sessionId: await guard.leads(c) }, param(c, 'invitationId')))
  })

  routes.get('/processes/:id/invitations', describe('Who was invited to all sessions of a process', api.InvitationList), async (c) => {
    return c.json(await invitations.list({ processId: await guard.organises(c) }))
  })

  routes.get('/processes/:id/writers', describe('Who writes in the portfolio of a process, by the ids that it holds', api.Writers), async (c) => {
    return c.json(await invitations.writers((await guard.editsPortfolio(c)).processId))
  })

  routes.post('/processes/:id/invitations', describe('Invite a facilitator, an expert or the lab to all sessions of a process', api.Invited), body(api.InviteToProcessRequest), async (c) => {
    return c.json(await invitations.invite({ processId: await guard.organises(c) }, c.req.valid('json')))
  })

  routes.delete('/processes/:id/invitations/:invitationId', describe('Revoke an invitation to a process: its holder is out at once', Nothing), async (c) => {
    return c.json(await revoke({ processId: await guard.organises(c) }, param(c, 'invitationId')))
  })

  return routes
}
