import * as v from 'valibot'
import * as api from '../../shared/api/ballots.ts'
import type { BallotId, SessionId } from '../../shared/ids.ts'
import { call } from '../api/call.ts'
import { command } from '../api/command.ts'

/** The calls of shared/api/ROUTES.md that are about ballots: loaded with the votes, not with every table. */
const Nothing = v.object({})
const pathOf = (id: SessionId, ballot: BallotId) => `/sessions/${id}/ballots/${ballot}`

export const openBallot = (id: SessionId, wish: Omit<api.OpenBallotRequest, 'commandId'>) => command(api.BallotOpened, 'POST', `/sessions/${id}/ballots`, wish)
export const closeBallot = (id: SessionId, ballot: BallotId) => command(Nothing, 'POST', `${pathOf(id, ballot)}/close`, {})
export const getOwnDots = (id: SessionId, ballot: BallotId) => call(api.OwnDots, 'GET', `${pathOf(id, ballot)}/dots`)
/** Under the id that the tablet gave it when it was tapped: it may be sent again much later (dotBox.ts). */
export const castDots = (id: SessionId, ballot: BallotId, cast: v.InferInput<typeof api.CastRequest>) => call(api.OwnDots, 'POST', `${pathOf(id, ballot)}/dots`, cast)
export const getVoices = (id: SessionId, ballot: BallotId) => call(api.Voices, 'GET', `${pathOf(id, ballot)}/voices`)
