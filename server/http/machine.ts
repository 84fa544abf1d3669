import { Hono } from 'hono'
import { Addresses, ChooseAddressRequest, Time } from '../../shared/api/schemas.ts'
import type { AddressBook } from './addresses.ts'
import type { Guard } from './guard.ts'
import { HttpProblem } from './problem.ts'
import { body, describe } from './route.ts'

/** The server's time and addresses. */
export function machineRoutes(addressBook: AddressBook, guard: Guard, nowMs: () => number): Hono {
  const routes = new Hono()

  routes.get('/time', describe('Server time, by which every clock in the room runs', Time), (c) => {
    c.header('cache-control', 'no-store')
    return c.json({ nowMs: nowMs() })
  })

  routes.get('/addresses', describe('Where tablets reach this server, and what QR codes carry', Addresses), async (c) => {
    await guard.staff(c)
    return c.json(await addressBook.addresses())
  })

  routes.post('/addresses', describe('Choose what QR codes carry', Addresses), body(ChooseAddressRequest), async (c) => {
    await guard.organiser(c)
    const { origin } = c.req.valid('json')
    const { all } = await addressBook.addresses()
    if (!all.includes(origin)) throw new HttpProblem('invalid', 'not an address of this machine')
    await addressBook.choose(origin)
    return c.json(await addressBook.addresses())
  })

  return routes
}
