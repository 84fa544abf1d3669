// Loaded first in every worker (see startWorker.ts), in plain JavaScript because nothing before it can read TypeScript:
// `--import tsx` alone leaves workers out on Node 20.
import { register } from 'tsx/esm/api'

register()
