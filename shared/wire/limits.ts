/** Limits that the server enforces and the client respects. Each says where its number comes from. */
export const LIMITS = {
  /** A tablet that was offline for an hour sends its whole absence in one frame: 100 notes of 2,000 letters are 0.3 MB. */
  maxFrameBytes: 1_048_576,
  /** One note. The longest of 1,292 statements in public consultations had 140 letters; a pasted page has 3,000. */
  maxTextLength: 5_000,
  maxTitleLength: 200,
  /** A table of 25 people writing one note a minute for three hours makes 4,500; a real table made under 100. */
  maxNotesPerTable: 5_000,
  maxLinksPerTable: 10_000,
  maxClusters: 1_000,
  /** Of each kind in a portfolio, those taken off included. Prato's four workshops explored a dozen scenarios; a city's plan has 30 to 150 actions. */
  maxItems: 5_000,
  /** Between what a portfolio is made of: 5,000 actions, each with four ways in or out. */
  maxPortfolioLinks: 20_000,
  maxLinkLength: 500,
  /** Clusters, or notes, that are carried over at once. */
  maxChosen: 500,
  /** What a portfolio stands on: 500 things of 100 notes each, each note in two of them. */
  maxSources: 100_000,
  /** Strokes and texts on the plenary, those taken back included. A stroke every five seconds makes 2,160 in three hours; drawing 2,000 of them is what a canvas does with ease. */
  maxInk: 4_000,
  /** Points of one stroke. tldraw begins a new one after 600; lines drawn with shift add two each. 1,000 points are 5 kB. */
  maxPointsPerStroke: 1_000,
  /** A label on the canvas, or a drawing in words: three sentences. */
  maxInkTextLength: 500,
  /** Notes born in the plenary: 500 tablets writing four each, and the facilitators. */
  maxOwnNotes: 5_000,
  maxOwnLinks: 10_000,
  /** Decoding is linear in structs: 20,000 take about 60 ms, the longest that a single frame may hold up the rest. */
  maxStructsPerUpdate: 20_000,
  /** Each reload of a page writes under a new Yjs client id: one every ten seconds for three hours makes 1,080. */
  maxClientsPerAuthor: 2_000,
  /** A fast typist makes 12 updates a second; held keys 30. */
  framesPerSecond: 200,
  framesBurst: 2_000,
  /** What one slow reader may make the server hold. */
  maxBufferedBytes: 8 * 1_048_576,
  /** Nobody reads more on a tablet before giving five dots; a facilitator narrows the choice down. */
  maxBallotItems: 200,
  /** Dots a person, and so the most on one item. */
  maxBudget: 20,
  maxQuestionLength: 160,
  maxRequestBytes: 65_536,
  /** One picture as the server keeps it. A page of text or a photo 2,000 pixels wide takes 0.1 to 0.6 MB as WebP or JPEG, a dense map 1.5 MB. */
  maxPictureBytes: 2 * 1_048_576,
  /** Pixels along its longer side: a tablet's 2,048 and some; decoded, a square of it takes 26 MB of a tablet's memory. */
  maxPictureSide: 2_560,
  /** What one session, or the templates of one process, may keep: 20 briefings of 40 pages, and 100 pictures from each of 10 tables. */
  maxPicturesBytes: 512 * 1_048_576,
  /** From one participant: a tablet that comes back after an hour without Wi-Fi brings a dozen. */
  picturesPerMinute: 30,
  /** Pictures and pages of one step. More is a book; and a change of the step, said as it was and as it shall be, must fit into one request. */
  maxStepPictures: 40,
  maxCaptionLength: 120,
  /** Scenarios that one workshop works on; a workshop of three hours gets through a handful. */
  maxSessionScenarios: 24,
  /** A case is shown beside a scenario, not told as a book. */
  maxCasePictures: 6,
  maxNicknameLength: 40,
  maxNameLength: 120,
  /** A session of three hours has 5 to 15. */
  maxSteps: 50,
  /** Programmes that a process keeps; a city has a handful. */
  maxTemplates: 50,
  /** Of topics, groups, categories and levers each; Prato has 14 categories. */
  maxNamed: 100,
  maxTools: 20,
  /** Side by side on a tablet of 1,024 px, each is 120 px wide. */
  maxLanes: 8,
  /** What one note is asked to rate. */
  maxScales: 4,
  maxPromptLength: 200,
  maxAimLength: 1_000,
  /** A process with its templates: the built-in one has 12 kB, and 50 templates with a page of text each 0.3 MB. */
  maxDefinitionBytes: 524_288,
  /** Twelve hours: longer than any meeting. */
  maxStepMinutes: 720,
  maxPresenceBytes: 1_024,
} as const

/** `y-websocket` drops a connection that was silent for 30 s, and presence that was not renewed for 30 s. */
export const KEEP_ALIVE_MS = 15_000
/** Presence is told at most this often. */
export const PRESENCE_TICK_MS = 80
/** What of an open ballot is counted is told at most this often. */
export const COUNT_MS = 500
/** Workshops are told of a changed portfolio at most this often: nobody at a table waits for a letter in it. */
export const FOLLOW_PORTFOLIO_MS = 1_000
/** A mirror is written at most this often for each table. */
export const ROLL_UP_MS = 100
/** A group of fewer people is not shown apart in counts: whoever knows them would know what each of them said. */
export const MIN_GROUP = 5
