/* Made by `npm run words` from messages/: what each message takes. The build puts the compiled messages in its place. */
import type { Name } from './name'

export type Language = 'en' | 'de' | 'es'
export type Count = (n: number, forms: Readonly<Record<string, string>> & { readonly other: string }) => string
interface Made {
  readonly dir: 'ltr' | 'rtl'
  readonly default: (count: Count, number: (n: number) => string) => Words
}
/** `first` has no more than what can be said before any screen but the start is there. */
export declare const words: Readonly<Record<Language, { first(): Promise<Made>; all(): Promise<Made> }>>
/** What each is called in itself. */
export declare const names: Readonly<Record<Language, string>>

export interface Words {
  readonly commitments: {
    readonly title: string
    readonly empty: string
    readonly alone: string
    readonly add: string
    readonly weekly: (values: { readonly month: string }) => string
    readonly strip: (values: { readonly kept: number; readonly partly: number; readonly missed: number }) => string
    readonly today: string
    readonly yesterday: (values: { readonly day: string }) => string
    readonly markYesterday: string
    readonly missedOn: (values: { readonly day: string }) => string
    readonly nothingResets: string
    readonly own: string
    readonly offered: string
    readonly offers: {
      readonly you: string
      readonly they: (values: { readonly name: Name }) => string
    }
    readonly offersWording: {
      readonly you: string
      readonly they: (values: { readonly name: Name }) => string
    }
    readonly oldHolds: string
    readonly ended: string
    readonly status: {
      readonly offered: string
      readonly active: string
      readonly declined: string
      readonly released: string
      readonly completed: string
    }
    readonly claimed: {
      readonly title: string
      readonly lead: string
      readonly text: string
      readonly todo: string
      readonly compare: string
      readonly again: string
    }
    readonly changes: {
      readonly same: string
      readonly sides: readonly string[]
      readonly none: string
      readonly parts: {
        readonly text: string
        readonly keeper: string
        readonly why: string
        readonly rhythm: string
        readonly from: string
        readonly until: string
        readonly zone: string
        readonly review: string
      }
    }
    readonly both: string
    readonly keptBy: (values: { readonly name: Name }) => string
    readonly keptByYou: string
    readonly keptByBoth: string
    readonly back: string
    readonly why: string
    readonly show: string
    readonly showYou: string
    readonly showHint: string
    readonly addShow: string
    readonly saveShow: string
    readonly changeShow: string
    readonly review: (values: { readonly day: string }) => string
    readonly waitsFor: (values: { readonly name: Name }) => string
    readonly agree: string
    readonly agreeWording: string
    readonly decline: string
    readonly declineNote: string
    readonly takeBack: string
    readonly takenBack: string
    readonly reword: string
    readonly release: string
    readonly releaseKeeper: string
    readonly releaseAsked: (values: { readonly name: Name }) => string
    readonly releaseKeep: string
    readonly releaseBack: string
    readonly releaseYou: (values: { readonly name: Name }) => string
    readonly complete: string
    readonly sureComplete: string
    readonly sureRelease: string
    readonly sureAsk: (values: { readonly name: Name }) => string
    readonly days: string
    readonly noDays: string
    readonly mark: (values: { readonly day: string }) => string
    readonly day: string
    readonly noticed: string
    readonly notice: string
    readonly earlier: (values: { readonly what: string }) => string
    readonly ownTitle: string
    readonly ownHint: string
    readonly ownSave: string
    readonly history: string
    readonly wroteAt: (values: { readonly name: Name; readonly when: string }) => string
    readonly yourself: string
    readonly form: {
      readonly offerTitle: string
      readonly text: string
      readonly textHint: string
      readonly keeper: string
      readonly rhythm: string
      readonly once: string
      readonly daily: string
      readonly weekly: string
      readonly monthly: string
      readonly by: string
      readonly weekdays: string
      readonly interval: string
      readonly everyWeek: string
      readonly everyN: (values: { readonly n: number }) => string
      readonly monthDay: string
      readonly lastDay: string
      readonly next: (values: { readonly days: string }) => string
      readonly more: string
      readonly review: string
      readonly noDay: string
      readonly noBy: string
      readonly send: (values: { readonly name: Name }) => string
      readonly when: string
      readonly whenStart: string
      readonly whenHint: string
    }
    readonly rhythm: {
      readonly once: (values: { readonly day: string }) => string
      readonly daily: string
      readonly weekly: (values: { readonly n: number; readonly days: string }) => string
      readonly monthly: (values: { readonly day: number }) => string
      readonly monthlyLast: string
      readonly from: (values: { readonly often: string; readonly day: string }) => string
      readonly until: (values: { readonly often: string; readonly day: string }) => string
      readonly other: (values: { readonly rule: string }) => string
    }
    readonly gone: string
    readonly goneLead: string
    readonly noticeWords: string
    readonly noticeSay: string
    readonly noticeAdd: string
    readonly noticeChange: string
    readonly emptyHurt: string
    readonly emptyAmends: string
  }
  readonly common: {
    readonly news: {
      readonly restsUntil: (values: { readonly time: string }) => string
      readonly restIsOver: string
      readonly talk: (values: { readonly name: Name }) => string
      readonly talkOpen: string
      readonly soon: string
      readonly asks: (values: { readonly name: Name }) => string
      readonly offers: (values: { readonly name: Name }) => string
      readonly offer: (values: { readonly name: Name }) => string
      readonly wording: (values: { readonly name: Name }) => string
      readonly release: (values: { readonly name: Name }) => string
      readonly agreed: (values: { readonly name: Name }) => string
      readonly declined: (values: { readonly name: Name }) => string
      readonly due: string
      readonly summary: (values: { readonly name: Name }) => string
      readonly question: (values: { readonly name: Name }) => string
      readonly answer: (values: { readonly name: Name }) => string
      readonly letter: (values: { readonly name: Name }) => string
    }
    readonly product: string
    readonly names: {
      readonly amends: string
      readonly notes: string
      readonly calendar: string
    }
    readonly title: (values: { readonly page: string; readonly app: string }) => string
    readonly skip: string
    readonly safety: string
    readonly help: string
    readonly leave: string
    readonly neutral: string
    readonly placesLabel: string
    readonly places: {
      readonly home: string
      readonly prepare: string
      readonly time: string
      readonly talk: string
      readonly commitments: string
      readonly path: string
    }
    readonly back: string
    readonly you: string
    readonly partner: string
    readonly cancel: string
    readonly close: string
    readonly optional: string
    readonly language: string
    readonly more: string
    readonly loading: string
    readonly said: {
      readonly broken: string
    }
    readonly pair: {
      readonly both: (values: { readonly me: Name; readonly other: Name }) => string
      readonly waiting: string
    }
    readonly checkin: {
      readonly slip: string
      readonly label: string
      readonly kept: string
      readonly partly: string
      readonly missed: string
    }
    readonly times: {
      readonly shift: (values: { readonly forward: boolean; readonly zone: string; readonly day: string }) => string
    }
    readonly link: {
      readonly waiting: string
      readonly replaced: string
      readonly here: string
      readonly bad: string
      readonly reload: string
      readonly rewritten: string
      readonly readIt: string
    }
    readonly unsent: (values: { readonly n: number }) => string
    readonly waits: {
      readonly here: (values: { readonly n: number }) => string
      readonly takeBack: string
      readonly perhaps: string
      readonly look: string
      readonly aside: (values: { readonly n: number }) => string
      readonly show: string
    }
    readonly copyByHand: string
    readonly refusedEarlier: {
      readonly lead: string
      readonly about: (values: { readonly topic: string }) => string
      readonly passed: (values: { readonly times: string }) => string
      readonly look: string
      readonly lookWords: string
    }
    readonly stopped: {
      readonly title: string
      readonly nothingLost: string
      readonly afraid: string
    }
    readonly disk: {
      readonly why: {
        readonly full: string
        readonly newer: string
        readonly silent: string
        readonly refused: string
        readonly other: string
      }
      readonly what: {
        readonly full: string
        readonly newer: string
        readonly silent: string
        readonly refused: string
        readonly other: string
      }
      readonly here: string
    }
    readonly refused: {
      readonly too_large: string
      readonly rate_limited: string
      readonly unavailable: string
      readonly revoked: string
      readonly replaced: string
      readonly no_answer: string
      readonly other: string
    }
    readonly field: {
      readonly tooLong: string
      readonly missing: string
      readonly day: string
      readonly markDay: (values: { readonly first: string; readonly last: string }) => string
    }
    readonly room: {
      readonly box: string
      readonly share: {
        readonly shared: string
        readonly own: string
      }
      readonly wordings: (values: { readonly n: number }) => string
      readonly notes: (values: { readonly n: number }) => string
      readonly offers: (values: { readonly n: number }) => string
      readonly questions: (values: { readonly n: number }) => string
    }
    readonly zone: {
      readonly label: string
      readonly hint: string
      readonly choose: string
      readonly missing: string
      readonly unknown: string
    }
    readonly journey: {
      readonly text: (values: { readonly there: string; readonly home: string }) => string
      readonly use: (values: { readonly there: string }) => string
      readonly keep: (values: { readonly home: string }) => string
    }
    readonly missing: {
      readonly title: string
      readonly text: string
      readonly action: string
    }
    readonly late: string
    readonly failed: {
      readonly title: string
      readonly text: string
    }
  }
  readonly device: {
    readonly version: {
      readonly here: string
      readonly now: string
      readonly opening: string
      readonly elsewhere: string
    }
    readonly guise: {
      readonly title: string
      readonly lead: string
      readonly options: {
        readonly amends: string
        readonly notes: string
        readonly calendar: string
      }
    }
    readonly installed: {
      readonly amends: {
        readonly description: string
        readonly shortcuts: {
          readonly prepare: string
          readonly time: string
          readonly commitments: string
        }
        readonly shots: {
          readonly speaking: string
          readonly agreed: string
          readonly home: string
        }
      }
      readonly notes: {
        readonly description: string
        readonly shortcuts: {
          readonly prepare: string
        }
      }
      readonly calendar: {
        readonly description: string
        readonly shortcuts: {
          readonly time: string
        }
      }
    }
    readonly reminders: {
      readonly title: string
      readonly lead: string
      readonly none: string
      readonly turnOn: string
      readonly on: string
      readonly turnOff: string
      readonly denied: string
      readonly which: string
      readonly kinds: {
        readonly talk: string
        readonly request: string
        readonly words: string
        readonly commitment: string
        readonly pause: string
      }
      readonly quiet: {
        readonly title: string
        readonly keep: string
        readonly from: string
        readonly to: string
      }
      readonly says: string
      readonly saysHint: string
      readonly titles: {
        readonly reminder: string
        readonly amends: string
        readonly notes: string
        readonly calendar: string
      }
      readonly install: {
        readonly why: string
        readonly share: string
        readonly add: string
        readonly then: string
      }
      readonly offer: {
        readonly ask: string
        readonly yes: string
        readonly no: string
        readonly done: string
      }
    }
  }
  readonly export: {
    readonly title: string
    readonly made: (values: { readonly name: Name; readonly when: string; readonly city: string }) => string
    readonly care: string
    readonly before: string
    readonly kinds: {
      readonly repair: string
      readonly ordinary: string
    }
    readonly modes: {
      readonly spoken: string
      readonly apart: string
      readonly written: string
    }
    readonly seats: {
      readonly title: string
      readonly status: {
        readonly open: string
        readonly joined: string
        readonly left: string
        readonly rejected: string
      }
      readonly joined: (values: { readonly day: string }) => string
      readonly returned: string
      readonly restored: string
    }
    readonly talks: {
      readonly title: string
      readonly open: string
      readonly results: {
        readonly finished: string
        readonly unfinished: string
        readonly postponed: string
        readonly lapsed: string
      }
      readonly heard: (values: { readonly name: Name }) => string
      readonly declined: (values: { readonly name: Name }) => string
      readonly need: string
      readonly answers: {
        readonly accepted: (values: { readonly name: Name }) => string
        readonly not_today: (values: { readonly name: Name }) => string
      }
      readonly phases: {
        readonly gathering: string
        readonly speaking: string
        readonly reflecting: string
        readonly checking: string
        readonly repairing: string
        readonly agreeing: string
        readonly paused: string
        readonly closed: string
      }
      readonly opens: (values: { readonly name: Name }) => string
    }
    readonly requests: {
      readonly title: string
      readonly asked: (values: { readonly name: Name; readonly when: string }) => string
      readonly status: {
        readonly open: string
        readonly agreed: string
        readonly later: string
        readonly withdrawn: string
        readonly cancelled: string
        readonly held: string
      }
      readonly minutes: (values: { readonly n: number }) => string
      readonly offered: string
      readonly time: string
    }
    readonly commitments: {
      readonly title: string
      readonly keptBy: (values: { readonly names: Name }) => string
      readonly review: (values: { readonly day: string }) => string
      readonly claimed: string
      readonly revision: string
      readonly declined: string
      readonly notice: string
    }
    readonly pulses: {
      readonly title: string
      readonly day: string
      readonly who: string
      readonly safe: string
      readonly trust: string
      readonly words: string
    }
    readonly notes: string
    readonly questions: {
      readonly title: string
      readonly asked: (values: { readonly name: Name; readonly when: string }) => string
      readonly answer: string
      readonly status: {
        readonly open: string
        readonly later: string
        readonly answered: string
        readonly withdrawn: string
        readonly closed: string
      }
    }
    readonly letters: {
      readonly title: string
      readonly left: (values: { readonly name: Name; readonly when: string }) => string
    }
  }
  readonly hearing: {
    readonly needs: {
      readonly title: string
      readonly list: readonly string[]
      readonly note: string
    }
    readonly title: string
    readonly first: string
    readonly rests: string
    readonly start: string
    readonly works: string
    readonly closeMine: string
    readonly openMine: string
    readonly keepClosed: string
    readonly letOpen: string
    readonly play: (values: { readonly name: Name }) => string
    readonly end: string
    readonly what: string
    readonly heardYou: string
    readonly heardNothing: string
    readonly says: {
      readonly off: string
      readonly awaited: (values: { readonly name: Name }) => string
      readonly denied: string
      readonly taken: string
      readonly no_microphone: string
      readonly lost: string
      readonly insecure: string
      readonly unsupported: string
      readonly no_relay: string
      readonly unreachable: string
      readonly moved: string
      readonly asking: string
      readonly checking: string
      readonly waiting: (values: { readonly name: Name }) => string
      readonly connecting: string
      readonly silent: string
      readonly opening: string
      readonly open: string
      readonly both: string
      readonly closed: string
      readonly listening: string
      readonly kept: string
      readonly mute: string
      readonly unheardMine: (values: { readonly name: Name }) => string
      readonly unheardTheirs: (values: { readonly name: Name }) => string
      readonly unheardBoth: string
    }
    readonly trouble: {
      readonly title: string
      readonly waits: (values: { readonly name: Name }) => string
      readonly denied: string
      readonly taken: string
      readonly no_microphone: string
      readonly lost: string
      readonly insecure: string
      readonly unsupported: string
      readonly no_relay: string
      readonly unreachable: string
      readonly moved: string
      readonly again: string
      readonly here: string
      readonly written: string
      readonly writtenLobby: (values: { readonly name: Name }) => string
      readonly writtenTalk: (values: { readonly name: Name }) => string
      readonly writtenDo: string
      readonly phone: string
      readonly phoneText: string
      readonly stay: string
    }
    readonly video: {
      readonly offer: string
      readonly asked: (values: { readonly name: Name }) => string
      readonly yes: string
      readonly no: string
      readonly offered: (values: { readonly name: Name }) => string
      readonly back: string
      readonly end: string
      readonly mine: (values: { readonly name: Name }) => string
      readonly mineYet: string
      readonly hide: string
      readonly show: string
      readonly trouble: string
    }
  }
  readonly help: {
    readonly title: string
    readonly danger: string
    readonly dangerCall: (values: { readonly country: string }) => string
    readonly lead: string
    readonly signs: readonly string[]
    readonly notYours: string
    readonly country: string
    readonly elsewhere: string
    readonly elsewhereText: string
    readonly kinds: {
      readonly 'partner violence': string
      readonly crisis: string
    }
    readonly free: string
    readonly who: (values: { readonly who: string }) => string
    readonly whom: {
      readonly anyone: string
      readonly women: string
      readonly men: string
      readonly 'people in same-sex relationships, LGBT+': string
    }
    readonly region: (values: { readonly region: string }) => string
    readonly chat: string
    readonly check: string
    readonly checked: (values: { readonly day: string }) => string
    readonly affair: string
    readonly affairText: string
    readonly recorded: string
    readonly sees: string
  }
  readonly home: {
    readonly tab: string
    readonly settings: string
    readonly next: {
      readonly invite: {
        readonly title: string
        readonly lead: string
        readonly go: string
      }
      readonly named: {
        readonly title: string
        readonly lead: string
        readonly go: string
      }
      readonly talkOpen: {
        readonly title: string
        readonly lead: string
        readonly go: string
      }
      readonly lobby: {
        readonly title: (values: { readonly name: Name }) => string
        readonly lead: string
        readonly go: string
      }
      readonly talkSoon: {
        readonly title: string
        readonly lead: string
        readonly go: string
      }
      readonly answer: {
        readonly title: (values: { readonly name: Name }) => string
        readonly lead: string
        readonly go: string
      }
      readonly offers: {
        readonly title: (values: { readonly name: Name }) => string
        readonly lead: string
        readonly go: string
      }
      readonly prepare: {
        readonly title: string
        readonly lead: string
        readonly go: string
      }
      readonly note: {
        readonly titles: {
          readonly did: string
          readonly repair: string
        }
        readonly lead: (values: { readonly there: number; readonly of: number }) => string
        readonly go: string
      }
      readonly ask: {
        readonly title: string
        readonly lead: string
        readonly go: string
      }
      readonly wait: {
        readonly title: (values: { readonly name: Name }) => string
        readonly lead: string
      }
      readonly after: {
        readonly title: string
        readonly lead: string
        readonly go: string
      }
      readonly agreed: {
        readonly title: string
        readonly lead: string
      }
      readonly alone: {
        readonly title: string
        readonly lead: string
      }
      readonly prepareHurt: {
        readonly title: string
        readonly lead: string
        readonly go: string
      }
    }
    readonly waiting: string
    readonly answered: string
    readonly later: (values: { readonly name: Name }) => string
    readonly cancelled: (values: { readonly name: Name }) => string
    readonly agreed: string
    readonly noTopic: string
    readonly today: string
    readonly claimed: (values: { readonly n: number }) => string
    readonly claimedLook: string
    readonly came: {
      readonly title: string
      readonly how: {
        readonly device: (values: { readonly when: string }) => string
        readonly lend: (values: { readonly when: string }) => string
        readonly recovery: (values: { readonly when: string }) => string
        readonly return: (values: { readonly when: string }) => string
        readonly codeHere: (values: { readonly when: string }) => string
        readonly codeElsewhere: (values: { readonly when: string }) => string
      }
      readonly stranger: string
      readonly look: string
      readonly lent: string
    }
    readonly erase: (values: { readonly name: Name }) => string
    readonly eraseMine: (values: { readonly name: Name }) => string
    readonly eraseAlone: string
    readonly eraseLook: string
    readonly code: {
      readonly none: string
      readonly made: string
      readonly used: string
      readonly keep: string
      readonly again: string
    }
    readonly unsent: string
    readonly unsentLead: (values: { readonly n: number }) => string
    readonly unsentUnkept: (values: { readonly n: number }) => string
    readonly kinds: {
      readonly seat: string
      readonly space: string
      readonly request: string
      readonly free: string
      readonly talk: string
      readonly commitment: string
      readonly checkin: string
      readonly pulse: string
      readonly summary: string
      readonly note: string
      readonly question: string
      readonly letter: string
    }
    readonly stranger: (values: { readonly name: Name }) => string
    readonly strangerLink: string
    readonly stand: {
      readonly title: string
      readonly lead: string
      readonly as: {
        readonly amends: string
        readonly hurt: string
        readonly both: string
        readonly unsaid: string
      }
    }
    readonly letters: {
      readonly title: string
      readonly letter: (values: { readonly name: Name }) => string
      readonly answer: (values: { readonly name: Name }) => string
    }
    readonly tomorrow: {
      readonly title: string
      readonly text: string
      readonly look: string
      readonly drop: string
    }
    readonly own: {
      readonly title: string
      readonly lead: string
      readonly leadGone: string
      readonly notebook: string
      readonly notebookHint: string
      readonly questions: string
      readonly questionsHint: string
      readonly free: string
      readonly freeHint: string
      readonly path: string
      readonly pathHint: string
      readonly copy: string
      readonly copyHint: string
      readonly help: string
      readonly helpHint: string
    }
    readonly look: {
      readonly title: (values: { readonly year: boolean }) => string
      readonly text: string
      readonly ask: string
      readonly path: string
      readonly drop: string
    }
  }
  readonly invite: {
    readonly tab: string
    readonly title: string
    readonly lead: string
    readonly link: string
    readonly copy: string
    readonly copied: string
    readonly qr: string
    readonly room: (values: { readonly until: string }) => string
    readonly ended: string
    readonly words: string
    readonly wordsHint: string
    readonly defaultWords: string
    readonly oldWords: string
    readonly wordsDone: string
    readonly wordsOther: string
    readonly renew: string
    readonly share: string
    readonly copyBoth: string
    readonly fresh: string
    readonly freshHint: string
    readonly freshDone: string
    readonly lost: string
    readonly meanwhile: string
    readonly meanwhileMore: string
    readonly home: string
    readonly joined: {
      readonly tab: (values: { readonly name: Name }) => string
      readonly title: (values: { readonly name: Name }) => string
      readonly lead: string
      readonly go: string
      readonly wrong: string
      readonly sure: string
      readonly sureText: string
      readonly reject: string
    }
    readonly rejected: {
      readonly title: string
      readonly lead: string
      readonly again: string
      readonly againText: string
    }
  }
  readonly join: {
    readonly tab: (values: { readonly name: Name }) => string
    readonly someone: string
    readonly title: (values: { readonly name: Name }) => string
    readonly pair: (values: { readonly name: Name }) => string
    readonly what: string
    readonly whatText: (values: { readonly name: Name }) => string
    readonly asked: string
    readonly askedName: string
    readonly askedNothing: string
    readonly afraid: (values: { readonly name: Name }) => string
    readonly afraidLink: string
    readonly join: string
    readonly notNow: string
    readonly unseen: (values: { readonly name: Name }) => string
    readonly unseenUntil: (values: { readonly name: Name; readonly until: string }) => string
    readonly you: {
      readonly title: string
      readonly lead: (values: { readonly name: Name }) => string
      readonly go: string
    }
    readonly later: {
      readonly title: string
      readonly text: string
      readonly close: string
    }
    readonly used: {
      readonly title: string
      readonly text: string
    }
    readonly none: {
      readonly title: string
      readonly text: string
    }
    readonly broken: {
      readonly title: string
      readonly text: string
    }
    readonly device: {
      readonly title: string
      readonly text: string
      readonly go: string
    }
    readonly recovery: {
      readonly title: string
      readonly text: string
      readonly go: string
    }
    readonly returned: {
      readonly title: string
      readonly text: string
      readonly go: string
    }
    readonly lent: {
      readonly both: {
        readonly title: string
        readonly text: string
      }
      readonly one: {
        readonly title: string
        readonly text: string
      }
      readonly go: string
    }
    readonly ownInvite: {
      readonly title: string
      readonly text: string
      readonly join: string
    }
    readonly mine: {
      readonly title: string
      readonly text: string
    }
    readonly code: {
      readonly title: string
      readonly lead: string
      readonly label: string
      readonly go: string
      readonly back: string
      readonly look: (values: { readonly groups: string }) => string
      readonly wrong: string
    }
    readonly home: string
    readonly waiting: string
    readonly again: string
  }
  readonly onePhone: {
    readonly give: (values: { readonly name: Name }) => string
    readonly giveLead: (values: { readonly name: Name }) => string
    readonly take: (values: { readonly name: Name }) => string
    readonly takeNote: string
    readonly hand: (values: { readonly name: Name }) => string
    readonly lobby: {
      readonly on: (values: { readonly name: Name }) => string
      readonly off: string
      readonly use: string
      readonly only: string
      readonly onlyTitle: string
      readonly how: (values: { readonly name: Name }) => readonly string[]
      readonly after: (values: { readonly name: Name }) => string
      readonly lend: string
      readonly lent: string
      readonly lentLook: string
    }
    readonly lend: {
      readonly title: string
      readonly lead: (values: { readonly name: Name }) => string
      readonly goes: string
      readonly goesList: (values: { readonly name: Name }) => readonly string[]
      readonly stays: string
      readonly staysList: readonly string[]
      readonly how: string
      readonly go: string
      readonly qr: string
      readonly used: (values: { readonly time: string }) => string
      readonly nowTitle: string
      readonly now: (values: { readonly since: string; readonly until: string }) => string
      readonly end: string
      readonly back: string
    }
    readonly sign: (values: { readonly name: Name }) => string
    readonly signMeans: string
    readonly held: {
      readonly title: (values: { readonly name: Name }) => string
      readonly lead: (values: { readonly name: Name }) => string
      readonly list: (values: { readonly name: Name }) => readonly string[]
      readonly talk: string
      readonly back: string
    }
    readonly wentBack: (values: { readonly name: Name }) => string
    readonly lent: {
      readonly title: string
      readonly text: (values: { readonly name: Name }) => string
      readonly last: (values: { readonly name: Name }) => string
      readonly off: (values: { readonly name: Name }) => string
      readonly keep: string
    }
  }
  readonly path: {
    readonly title: string
    readonly safe: string
    readonly trust: string
    readonly lead: string
    readonly values: (values: { readonly safe: string; readonly trust: string }) => string
    readonly ask: string
    readonly change: string
    readonly summary: string
    readonly back: string
    readonly chart: {
      readonly title: string
      readonly empty: string
      readonly none: string
      readonly reading: string
      readonly span: string
      readonly spans: {
        readonly quarter: string
        readonly year: string
        readonly all: string
      }
      readonly weekly: string
      readonly safe: string
      readonly trust: string
      readonly talk: string
      readonly commitment: string
      readonly table: string
      readonly noTable: string
      readonly tableLabel: string
      readonly label: (values: { readonly name: Name; readonly from: string; readonly to: string; readonly safe: string; readonly trust: string }) => string
      readonly course: (values: { readonly first: string; readonly last: string; readonly lowest: string; readonly highest: string }) => string
      readonly one: (values: { readonly value: string }) => string
      readonly day: string
      readonly week: string
      readonly happened: string
      readonly talks: (values: { readonly n: number }) => string
      readonly commitments: (values: { readonly n: number }) => string
      readonly nothing: string
    }
    readonly line: {
      readonly title: string
      readonly empty: string
      readonly earlier: (values: { readonly month: string }) => string
      readonly pulse: (values: { readonly name: Name }) => string
      readonly beforeThat: string
      readonly kinds: {
        readonly repair: string
        readonly ordinary: string
      }
      readonly minutes: (values: { readonly n: number }) => string
      readonly finished: (values: { readonly kind: string }) => string
      readonly unfinished: (values: { readonly kind: string }) => string
      readonly postponed: (values: { readonly kind: string }) => string
      readonly lapsed: (values: { readonly kind: string }) => string
      readonly fair: string
      readonly heardBoth: string
      readonly heardYou: string
      readonly heard: (values: { readonly name: Name }) => string
      readonly commitment: {
        readonly active: string
        readonly completed: string
        readonly released: string
      }
      readonly claimed: string
      readonly began: string
      readonly beganOther: (values: { readonly name: Name }) => string
      readonly joined: string
      readonly joinedOther: (values: { readonly name: Name }) => string
      readonly left: string
      readonly returning: string
      readonly returningOther: (values: { readonly name: Name }) => string
      readonly opens: (values: { readonly when: string }) => string
      readonly returned: (values: { readonly name: Name }) => string
      readonly returnedYou: string
      readonly restored: (values: { readonly name: Name }) => string
      readonly restoredYou: string
      readonly question: {
        readonly mine: string
        readonly theirs: (values: { readonly name: Name }) => string
      }
      readonly letter: {
        readonly mine: string
        readonly theirs: (values: { readonly name: Name }) => string
      }
    }
    readonly pulse: {
      readonly title: string
      readonly heading: string
      readonly lead: (values: { readonly name: Name }) => string
      readonly low: string
      readonly high: string
      readonly ends: string
      readonly value: (values: { readonly n: string }) => string
      readonly words: string
      readonly wordsHint: string
      readonly prompts: string
      readonly notYet: string
      readonly notYetText: string
      readonly need: string
      readonly needText: string
      readonly promptsHint: string
      readonly choose: string
      readonly share: (values: { readonly name: Name }) => string
      readonly shareAgain: (values: { readonly name: Name }) => string
      readonly notNow: string
      readonly keep: string
      readonly shared: string
      readonly sharedLead: (values: { readonly name: Name }) => string
      readonly again: string
      readonly earlier: string
      readonly alone: string
    }
    readonly asked: {
      readonly title: (values: { readonly name: Name }) => string
      readonly text: (values: { readonly name: Name; readonly from: string; readonly to: string }) => string
      readonly allow: string
      readonly refuse: string
      readonly quiet: (values: { readonly name: Name }) => string
      readonly given: (values: { readonly name: Name; readonly from: string; readonly to: string }) => string
      readonly withdraw: string
      readonly withdrawNote: string
    }
    readonly paper: {
      readonly title: string
      readonly lead: string
      readonly period: string
      readonly periods: {
        readonly month: string
        readonly quarter: string
        readonly all: string
        readonly own: string
      }
      readonly from: string
      readonly to: string
      readonly wrongPeriod: string
      readonly what: string
      readonly pulses: string
      readonly words: string
      readonly talks: string
      readonly commitments: string
      readonly after: string
      readonly afterHint: string
      readonly notes: string
      readonly notesHint: string
      readonly own: string
      readonly ownHint: string
      readonly theirs: (values: { readonly name: Name }) => string
      readonly theirsLead: (values: { readonly name: Name }) => string
      readonly askFor: (values: { readonly name: Name }) => string
      readonly askRest: (values: { readonly name: Name }) => string
      readonly asked: (values: { readonly from: string; readonly to: string }) => string
      readonly askedNote: (values: { readonly name: Name }) => string
      readonly takeBack: string
      readonly allowed: (values: { readonly name: Name; readonly from: string; readonly to: string }) => string
      readonly include: (values: { readonly name: Name }) => string
      readonly print: string
      readonly page: string
      readonly by: (values: { readonly name: Name }) => string
      readonly span: (values: { readonly from: string; readonly to: string }) => string
      readonly made: (values: { readonly day: string }) => string
      readonly scales: string
      readonly oneSide: (values: { readonly name: Name }) => string
      readonly bothSides: (values: { readonly name: Name }) => string
      readonly felt: string
      readonly day: string
      readonly safe: string
      readonly trust: string
      readonly none: string
      readonly talksTitle: string
      readonly commitmentsTitle: string
      readonly claimed: (values: { readonly n: number }) => string
      readonly afterTitle: (values: { readonly name: Name }) => string
      readonly notesTitle: (values: { readonly name: Name }) => string
      readonly ownTitle: (values: { readonly name: Name }) => string
      readonly heardBoth: string
      readonly left: string
      readonly keeps: (values: { readonly name: Name }) => string
      readonly keepsBoth: string
      readonly status: {
        readonly active: string
        readonly completed: string
        readonly released: string
      }
      readonly questions: string
      readonly questionsTitle: string
      readonly askedBy: (values: { readonly name: Name }) => string
      readonly answeredBy: (values: { readonly name: Name }) => string
      readonly noAnswer: string
      readonly enough: string
    }
  }
  readonly prepare: {
    readonly title: string
    readonly private: string
    readonly list: {
      readonly heading: string
      readonly lead: string
      readonly begin: string
      readonly another: string
      readonly notes: string
      readonly untitled: string
      readonly parts: (values: { readonly n: number; readonly of: number }) => string
      readonly waits: string
      readonly on: (values: { readonly day: string }) => string
      readonly at: (values: { readonly part: string }) => string
      readonly leads: {
        readonly apology: string
        readonly hurt: string
      }
      readonly beginHurt: string
      readonly between: string
      readonly questions: string
      readonly questionsHint: string
      readonly stand: string
      readonly standChange: string
    }
    readonly note: {
      readonly fresh: string
      readonly name: string
      readonly rename: string
      readonly nameLabel: string
      readonly nameHint: string
      readonly nameDone: string
      readonly all: string
      readonly practise: string
      readonly saved: (values: { readonly time: string }) => string
      readonly savedOnce: string
      readonly saving: string
      readonly offline: string
      readonly refused: string
      readonly onlyHere: string
      readonly notKept: string
      readonly full: string
      readonly nearly: string
      readonly about: (values: { readonly name: Name }) => string
      readonly here: string
      readonly notWritten: string
      readonly leftOut: string
      readonly weighty: string
      readonly next: string
      readonly leaveOut: string
      readonly takeBack: string
      readonly also: string
      readonly alsoBelow: string
      readonly alsoName: string
      readonly alsoGo: string
      readonly alsoHere: (values: { readonly n: number }) => string
      readonly remove: string
      readonly removeTitle: string
      readonly removeText: string
      readonly removeDo: string
      readonly removeKeep: string
      readonly gone: string
      readonly broken: string
      readonly letter: string
      readonly toQuestion: (values: { readonly name: Name }) => string
    }
    readonly move: {
      readonly label: (values: { readonly part: string }) => string
      readonly help: string
      readonly earlier: string
      readonly later: string
      readonly done: (values: { readonly part: string; readonly at: number; readonly of: number }) => string
    }
    readonly parts: {
      readonly matters: string
      readonly did: string
      readonly touched: string
      readonly feel: string
      readonly sorry: string
      readonly repair: string
      readonly asking: string
      readonly happened: string
      readonly cost: string
      readonly miss: string
      readonly ask: string
      readonly need: string
      readonly unready: string
    }
    readonly prompts: {
      readonly matters: string
      readonly did: string
      readonly touched: string
      readonly feel: string
      readonly sorry: string
      readonly repair: string
      readonly asking: string
      readonly happened: string
      readonly cost: string
      readonly miss: string
      readonly ask: string
      readonly need: string
      readonly unready: string
    }
    readonly valuesLabel: string
    readonly values: {
      readonly honesty: string
      readonly loyalty: string
      readonly kindness: string
      readonly respect: string
      readonly courage: string
      readonly fairness: string
      readonly family: string
      readonly growth: string
    }
    readonly hints: {
      readonly label: string
      readonly look: string
      readonly none: string
      readonly otherLanguage: string
      readonly noMore: string
      readonly use: string
      readonly useNothing: string
      readonly leaveOut: string
      readonly keep: string
      readonly never: string
      readonly why: {
        readonly sorryIf: string
        readonly sorryBut: string
        readonly sorryYouFeel: string
        readonly youMadeMe: string
        readonly alwaysNever: string
        readonly agentless: string
        readonly minimiser: string
        readonly demand: string
      }
      readonly watch: {
        readonly location: string
        readonly secrets: string
        readonly reading: string
        readonly reporting: string
      }
    }
    readonly beside: {
      readonly open: string
      readonly title: string
      readonly which: string
      readonly only: (values: { readonly name: Name }) => string
      readonly empty: string
      readonly makeHint: (values: { readonly name: Name }) => string
      readonly fromNote: string
    }
    readonly practise: {
      readonly title: string
      readonly heading: (values: { readonly note: string }) => string
      readonly text: string
      readonly nothing: string
      readonly nothingLead: string
      readonly toNote: string
      readonly sign: string
      readonly why: string
      readonly camera: string
      readonly cameraOff: string
      readonly cameraWith: string
      readonly asking: string
      readonly refused: string
      readonly none: string
      readonly stopped: string
      readonly mirror: string
      readonly begin: string
      readonly pause: string
      readonly goOn: string
      readonly again: string
      readonly elapsed: string
      readonly soFar: string
      readonly pace: string
      readonly slower: string
      readonly faster: string
      readonly paceNow: (values: { readonly words: number }) => string
      readonly tap: string
      readonly done: string
      readonly end: string
    }
    readonly questions: {
      readonly title: string
      readonly lead: (values: { readonly name: Name }) => string
      readonly ask: string
      readonly theirs: (values: { readonly name: Name }) => string
      readonly mine: string
      readonly none: string
      readonly all: string
      readonly gone: string
      readonly alone: string
      readonly status: {
        readonly waits: string
        readonly yours: string
        readonly later: string
        readonly laterUntil: (values: { readonly day: string }) => string
        readonly answered: string
        readonly closed: string
        readonly closedUnanswered: string
      }
      readonly new: {
        readonly title: (values: { readonly name: Name }) => string
        readonly text: string
        readonly hint: string
        readonly keeps: string
        readonly intimate: string
        readonly intimateHint: string
        readonly next: string
        readonly pause: string
        readonly pauseLead: string
        readonly help: string
        readonly haunt: string
        readonly unsure: string
        readonly look: (values: { readonly name: Name }) => string
        readonly lookLead: (values: { readonly name: Name }) => string
        readonly share: (values: { readonly name: Name }) => string
        readonly change: string
      }
      readonly one: {
        readonly theirs: (values: { readonly name: Name }) => string
        readonly mine: (values: { readonly name: Name }) => string
        readonly answer: string
        readonly answerHint: string
        readonly send: (values: { readonly name: Name }) => string
        readonly reword: string
        readonly rewordNote: string
        readonly notYet: string
        readonly notYetNote: string
        readonly day: string
        readonly sayNotYet: string
        readonly changeDay: string
        readonly before: string
        readonly floor: string
        readonly waits: string
        readonly takeBack: string
        readonly enough: string
        readonly enoughNote: string
        readonly close: string
        readonly closeNote: string
      }
      readonly beside: {
        readonly title: (values: { readonly name: Name }) => string
        readonly lead: string
      }
    }
    readonly letters: {
      readonly title: string
      readonly from: (values: { readonly name: Name }) => string
      readonly to: (values: { readonly name: Name }) => string
      readonly here: (values: { readonly name: Name }) => string
      readonly opened: (values: { readonly name: Name }) => string
      readonly left: (values: { readonly day: string; readonly name: Name }) => string
      readonly on: (values: { readonly day: string }) => string
      readonly print: string
      readonly gone: string
      readonly back: string
      readonly leave: {
        readonly title: (values: { readonly name: Name }) => string
        readonly lead: string
        readonly parts: string
        readonly act: (values: { readonly name: Name }) => string
        readonly tomorrow: string
        readonly kept: string
        readonly note: (values: { readonly name: Name }) => string
        readonly empty: string
        readonly long: string
        readonly full: string
        readonly toNote: string
      }
    }
  }
  readonly refusals: {
    readonly malformed: string
    readonly unknown_command: string
    readonly bad_id: string
    readonly bad_secret: string
    readonly unknown_value: string
    readonly not_sealed: string
    readonly early_not_ready: string
    readonly last_not_here: string
    readonly expires_needless: string
    readonly expires_out_of_reach: string
    readonly bad_push_key: string
    readonly not_a_socket: string
    readonly id_taken: string
    readonly id_reused: string
    readonly bad_day: string
    readonly bad_time: string
    readonly unknown_zone: string
    readonly bad_endpoint: string
    readonly quiet_form: string
    readonly out_of_range: (values: { readonly low: number; readonly high: number }) => string
    readonly pause_length: string
    readonly amends_missing: string
    readonly amends_needless: string
    readonly slots_count: (values: { readonly high: number }) => string
    readonly slot_twice: string
    readonly free_form: string
    readonly days_reversed: string
    readonly review_too_early: (values: { readonly day: string }) => string
    readonly rhythm_unknown: string
    readonly rhythm_empty: string
    readonly no_such_request: string
    readonly no_such_talk: string
    readonly no_such_commitment: string
    readonly no_such_checkin: string
    readonly no_such_summary: string
    readonly no_such_note: string
    readonly no_such_seat: string
    readonly changed_since: string
    readonly share_full: string
    readonly words_full: string
    readonly words_too_long: string
    readonly thing_full: string
    readonly wordings_full: string
    readonly notes_full: string
    readonly day_ahead: (values: { readonly day: string }) => string
    readonly day_passed: (values: { readonly day: string }) => string
    readonly slots_passed: string
    readonly agreed_slot_stands: string
    readonly requests_full: (values: { readonly limit: number }) => string
    readonly not_yet_until: (values: { readonly day: string }) => string
    readonly nothing_to_answer: string
    readonly own_offer: string
    readonly slot_not_offered: string
    readonly slot_passed: string
    readonly day_too_far: (values: { readonly day: string }) => string
    readonly request_not_open: string
    readonly asker_withdraws: string
    readonly no_agreed_time: string
    readonly not_as_agreed: string
    readonly request_not_agreed: string
    readonly talk_held: string
    readonly another_talk: string
    readonly partner_not_here: string
    readonly talk_ended: string
    readonly talk_paused: string
    readonly talk_moved_on: string
    readonly partner_has_floor: string
    readonly talk_spoken: string
    readonly hand_is_listeners: string
    readonly partner_answers: string
    readonly partners_pause: string
    readonly slip_over: string
    readonly partner_says_done: string
    readonly sooner_return: (values: { readonly until: string }) => string
    readonly offers_full: (values: { readonly limit: number }) => string
    readonly rhythm_too_old: (values: { readonly day: string }) => string
    readonly no_agreement_waits: string
    readonly nothing_to_decline: string
    readonly commitment_closed: string
    readonly commitment_not_active: string
    readonly partners_wording_waits: string
    readonly show_is_partners: string
    readonly show_stands: string
    readonly keeper_completes: string
    readonly keeper_checks_in: string
    readonly day_before_start: (values: { readonly day: string }) => string
    readonly own_checkin: string
    readonly summary_closed: string
    readonly own_question: string
    readonly you_left: string
    readonly you_are_alone: string
    readonly nobody_else: string
    readonly founder_rejects: string
    readonly talked_already: string
    readonly nothing_here: string
    readonly secret_used: string
    readonly places_taken: string
    readonly space_known: string
    readonly devices_full: (values: { readonly limit: number }) => string
    readonly lent_full: string
    readonly lent_device: string
    readonly returned_lately: (values: { readonly until: string }) => string
    readonly put_aside: (values: { readonly until: string }) => string
    readonly wrong_origin: string
    readonly too_often: string
    readonly not_now: string
    readonly no_relay: string
    readonly leg_elsewhere: string
    readonly request_too_large: string
    readonly headers_too_large: (values: { readonly cookies: string }) => string
    readonly no_such_question: string
    readonly opens_in_repair: string
    readonly partner_opens: string
    readonly partners_question: string
    readonly question_has_answer: string
    readonly question_over: string
    readonly questions_full: (values: { readonly limit: number }) => string
    readonly letters_full: (values: { readonly limit: number }) => string
  }
  readonly request: {
    readonly title: string
    readonly list: {
      readonly lead: string
      readonly ask: string
      readonly alone: (values: { readonly name: Name }) => string
      readonly gone: string
      readonly agreed: string
      readonly answer: string
      readonly waiting: (values: { readonly name: Name }) => string
      readonly ended: string
      readonly none: string
      readonly free: string
    }
    readonly noTopic: string
    readonly row: {
      readonly asks: (values: { readonly name: Name }) => string
      readonly offers: (values: { readonly name: Name }) => string
      readonly moves: (values: { readonly name: Name }) => string
      readonly moving: (values: { readonly name: Name }) => string
      readonly sent: (values: { readonly n: number }) => string
      readonly later: string
      readonly laterUntil: (values: { readonly day: string }) => string
      readonly withdrawn: string
      readonly cancelled: string
      readonly held: string
    }
    readonly levels: {
      readonly '1': string
      readonly '2': string
      readonly '3': string
    }
    readonly about: (values: { readonly length: number; readonly repair: boolean; readonly mode: string }) => string
    readonly importance: {
      readonly mine: {
        readonly '1': string
        readonly '2': string
        readonly '3': string
      }
      readonly theirs: {
        readonly '1': (values: { readonly name: Name }) => string
        readonly '2': (values: { readonly name: Name }) => string
        readonly '3': (values: { readonly name: Name }) => string
      }
    }
    readonly amendsYou: string
    readonly amends: (values: { readonly name: Name }) => string
    readonly what: {
      readonly title: (values: { readonly name: Name }) => string
      readonly step: string
      readonly topic: string
      readonly topicHint: string
      readonly note: string
      readonly noteHint: string
      readonly importance: string
      readonly minutes: string
      readonly own: string
      readonly ownLabel: string
      readonly ownWrong: string
      readonly kind: string
      readonly kinds: {
        readonly ordinary: string
        readonly repair: string
      }
      readonly kindHints: {
        readonly ordinary: string
        readonly repair: string
      }
      readonly amends: string
      readonly me: string
      readonly mode: string
      readonly modes: {
        readonly spoken: string
        readonly apart: string
        readonly written: string
      }
      readonly modeHints: {
        readonly spoken: string
        readonly apart: string
        readonly written: string
      }
      readonly next: string
      readonly waits: (values: { readonly name: Name; readonly day: string }) => string
      readonly short: string
    }
    readonly when: {
      readonly title: string
      readonly step: string
      readonly lead: (values: { readonly city: string }) => string
      readonly send: (values: { readonly name: Name }) => string
      readonly back: string
      readonly both: string
      readonly bothHint: string
      readonly mine: string
      readonly add: string
      readonly toPaint: string
      readonly day: string
      readonly time: string
      readonly addIt: string
      readonly past: string
      readonly twin: string
      readonly full: string
      readonly stands: string
      readonly unclear: string
      readonly none: string
      readonly gone: string
      readonly skipped: (values: { readonly clock: string }) => string
      readonly twice: string
      readonly chosen: string
      readonly chosenNone: string
      readonly count: (values: { readonly n: number }) => string
      readonly remove: (values: { readonly when: string }) => string
      readonly there: (values: { readonly clock: string; readonly name: Name; readonly city: string }) => string
      readonly shift: (values: { readonly forward: boolean; readonly city: string; readonly day: string }) => string
      readonly sending: string
    }
    readonly paint: {
      readonly title: string
      readonly lead: (values: { readonly name: Name }) => string
      readonly keys: string
      readonly label: string
      readonly part: string
      readonly parts: {
        readonly '0': string
        readonly '1': string
        readonly '2': string
        readonly '3': string
      }
      readonly earlier: string
      readonly later: string
      readonly day: string
      readonly quarters: (values: { readonly day: string }) => string
      readonly cell: (values: { readonly day: string; readonly clock: string; readonly who: string }) => string
      readonly nobody: string
      readonly you: string
      readonly them: (values: { readonly name: Name }) => string
      readonly both: string
      readonly youPartly: string
      readonly themPartly: (values: { readonly name: Name }) => string
      readonly offered: string
      readonly skipped: string
      readonly past: string
      readonly seen: string
      readonly keyYou: string
      readonly keyThem: (values: { readonly name: Name }) => string
      readonly keyBoth: string
      readonly keyOffered: string
      readonly themNone: (values: { readonly name: Name }) => string
      readonly busy: string
      readonly calendar: {
        readonly title: string
        readonly hint: string
        readonly read: string
        readonly nothing: string
        readonly empty: string
        readonly partly: string
        readonly wrong: string
        readonly forget: string
      }
    }
    readonly received: {
      readonly legend: string
      readonly accept: (values: { readonly when: string }) => string
      readonly others: string
      readonly later: string
      readonly laterNote: string
      readonly allPast: string
      readonly passed: string
      readonly moveNote: (values: { readonly when: string }) => string
      readonly keep: string
    }
    readonly sent: {
      readonly heading: (values: { readonly name: Name }) => string
      readonly lead: (values: { readonly name: Name }) => string
      readonly offered: string
      readonly allPast: string
      readonly withdraw: string
      readonly withdrawTitle: string
      readonly withdrawText: (values: { readonly name: Name }) => string
      readonly withdrawDo: string
      readonly stay: string
      readonly back: string
    }
    readonly offer: {
      readonly title: string
      readonly moveTitle: string
      readonly moveLead: (values: { readonly when: string; readonly name: Name }) => string
      readonly note: string
      readonly send: (values: { readonly name: Name }) => string
      readonly cancel: string
    }
    readonly later: {
      readonly title: string
      readonly lead: string
      readonly when: string
      readonly open: string
      readonly openHint: (values: { readonly name: Name }) => string
      readonly day: string
      readonly dayHint: (values: { readonly name: Name }) => string
      readonly until: string
      readonly note: string
      readonly send: string
      readonly cancel: string
      readonly dayWrong: string
      readonly dayEmpty: string
      readonly closes: (values: { readonly when: string }) => string
    }
    readonly agreed: {
      readonly kicker: string
      readonly with: (values: { readonly name: Name }) => string
      readonly passed: string
      readonly near: string
      readonly nearNote: string
      readonly soon: string
      readonly file: string
      readonly fileNote: string
      readonly fileTitle: string
      readonly fileName: string
      readonly move: string
      readonly cancel: string
      readonly cancelTitle: string
      readonly cancelText: (values: { readonly name: Name }) => string
      readonly cancelNote: string
      readonly cancelDo: string
      readonly stay: string
      readonly moving: (values: { readonly name: Name }) => string
    }
    readonly ended: {
      readonly gone: string
      readonly laterYou: string
      readonly later: (values: { readonly name: Name }) => string
      readonly laterLead: string
      readonly laterDayYou: (values: { readonly name: Name; readonly day: string }) => string
      readonly laterDay: (values: { readonly day: string; readonly name: Name }) => string
      readonly laterDayOver: string
      readonly withdrawnYou: string
      readonly withdrawn: (values: { readonly name: Name }) => string
      readonly withdrawnLead: string
      readonly cancelledYou: string
      readonly cancelled: (values: { readonly name: Name }) => string
      readonly cancelledLead: (values: { readonly when: string }) => string
      readonly held: string
      readonly heldLead: string
      readonly heldOpen: string
      readonly heldOpenLead: string
      readonly talk: string
      readonly talkOpen: string
      readonly again: string
    }
    readonly all: string
    readonly missing: {
      readonly title: string
      readonly text: string
    }
  }
  readonly sees: {
    readonly title: string
    readonly lead: string
    readonly cannot: string
    readonly cannotWhy: string
    readonly partnerNot: string
    readonly can: string
    readonly canWhy: string
    readonly parts: {
      readonly people: string
      readonly times: string
      readonly talks: string
      readonly commitments: string
      readonly path: string
      readonly notes: string
      readonly devices: string
      readonly upkeep: string
    }
    readonly passing: string
    readonly passes: {
      readonly address: string
      readonly here: string
      readonly place: string
      readonly hear: string
      readonly said: string
    }
    readonly sure: string
    readonly proven: string
    readonly provenList: readonly string[]
    readonly word: string
    readonly wordList: readonly string[]
    readonly partner: string
    readonly partnerList: readonly string[]
    readonly nobody: string
    readonly nobodyList: readonly string[]
    readonly lost: string
    readonly holds: {
      readonly words: {
        readonly names: string
        readonly topic: string
        readonly talk: string
        readonly commitment: string
        readonly terms: string
        readonly checkin: string
        readonly pulse: string
        readonly notes: string
        readonly greeting: string
        readonly questions: string
        readonly letters: string
      }
      readonly people: {
        readonly seats: string
        readonly zones: string
        readonly erase: string
        readonly return: string
        readonly writing: string
      }
      readonly times: {
        readonly asked: string
        readonly times: string
        readonly free: string
      }
      readonly talks: {
        readonly talk: string
        readonly floor: string
        readonly turns: string
        readonly pause: string
        readonly line: string
      }
      readonly commitments: {
        readonly commitment: string
        readonly status: string
        readonly wording: string
        readonly kept: string
      }
      readonly path: {
        readonly shared: string
        readonly summary: string
        readonly questions: string
        readonly letters: string
      }
      readonly notes: {
        readonly notes: string
      }
      readonly devices: {
        readonly push: string
        readonly pushed: string
        readonly device: string
        readonly secrets: string
        readonly links: string
        readonly aside: string
        readonly alone: string
      }
      readonly upkeep: {
        readonly numbers: string
        readonly pushKey: string
        readonly actions: string
        readonly removed: string
        readonly log: string
      }
    }
  }
  readonly settings: {
    readonly title: string
    readonly all: string
    readonly you: string
    readonly name: string
    readonly saveName: string
    readonly nameSaved: string
    readonly saveZone: string
    readonly zoneSaved: string
    readonly theme: string
    readonly languageHint: string
    readonly themes: {
      readonly system: string
      readonly light: string
      readonly dark: string
    }
    readonly back: {
      readonly title: string
      readonly lead: string
      readonly show: string
      readonly another: string
      readonly standing: string
      readonly unsure: string
      readonly used: string
      readonly replaces: string
      readonly last: (values: { readonly when: string }) => string
      readonly once: string
      readonly code: string
      readonly line: string
      readonly copy: string
      readonly copied: string
      readonly save: string
      readonly file: string
      readonly print: string
      readonly printed: string
      readonly check: string
      readonly group: (values: { readonly n: number }) => string
      readonly checkGo: string
      readonly checkWrong: string
      readonly kept: string
    }
    readonly devices: {
      readonly title: string
      readonly only: string
      readonly this: string
      readonly unnamed: string
      readonly lent: string
      readonly came: {
        readonly founded: (values: { readonly when: string }) => string
        readonly invite: (values: { readonly when: string }) => string
        readonly device: (values: { readonly when: string }) => string
        readonly lend: (values: { readonly when: string }) => string
        readonly recovery: (values: { readonly when: string }) => string
        readonly return: (values: { readonly when: string }) => string
      }
      readonly rename: (values: { readonly name: Name }) => string
      readonly name: string
      readonly save: string
      readonly out: (values: { readonly name: Name }) => string
      readonly outTitle: (values: { readonly name: Name }) => string
      readonly outText: string
      readonly outSure: string
      readonly others: string
      readonly othersText: string
      readonly othersSure: string
      readonly unknown: string
    }
    readonly add: {
      readonly title: string
      readonly lead: string
      readonly lendHint: string
      readonly go: string
      readonly qr: string
      readonly link: string
      readonly copy: string
      readonly copied: string
      readonly left: (values: { readonly time: string }) => string
      readonly takeBack: string
      readonly over: string
      readonly used: (values: { readonly time: string }) => string
    }
    readonly device: string
    readonly signOut: string
    readonly signOutText: string
    readonly signOutSure: string
    readonly seats: string
    readonly seatsHint: string
    readonly seatLine: (values: { readonly name: Name }) => string
    readonly seatOther: (values: { readonly day: string }) => string
    readonly seatOpen: string
    readonly seatUse: string
    readonly partner: {
      readonly title: string
      readonly joined: (values: { readonly day: string }) => string
      readonly began: string
      readonly open: string
      readonly left: string
      readonly rejected: string
      readonly returned: string
      readonly restored: string
      readonly lost: (values: { readonly name: Name }) => string
      readonly lostHint: string
    }
    readonly ask: {
      readonly title: (values: { readonly name: Name }) => string
      readonly lead: (values: { readonly name: Name }) => string
      readonly how: readonly string[]
      readonly truth: (values: { readonly name: Name }) => string
      readonly go: string
      readonly given: (values: { readonly name: Name }) => string
      readonly link: string
      readonly qr: string
      readonly copy: string
      readonly copied: string
      readonly elsewhere: string
    }
    readonly waiting: {
      readonly title: string
      readonly mine: (values: { readonly by: Name; readonly opens: string }) => string
      readonly theirs: (values: { readonly name: Name; readonly opens: string }) => string
      readonly stop: string
      readonly show: string
      readonly ended: string
      readonly endedMine: (values: { readonly name: Name }) => string
      readonly endedTheirs: (values: { readonly name: Name }) => string
      readonly read: string
    }
    readonly welcome: {
      readonly back: {
        readonly title: string
        readonly lead: string
        readonly code: string
      }
      readonly returned: {
        readonly title: string
        readonly lead: string
        readonly code: string
      }
      readonly others: string
      readonly none: string
      readonly home: string
    }
    readonly leaving: {
      readonly title: string
      readonly sees: string
      readonly seesHint: string
      readonly copy: string
      readonly copyHint: string
      readonly leave: string
      readonly leaveHint: string
      readonly erase: string
      readonly eraseHint: string
      readonly help: string
      readonly helpHint: string
    }
    readonly copy: {
      readonly title: string
      readonly lead: string
      readonly html: string
      readonly htmlHint: string
      readonly json: string
      readonly jsonHint: string
      readonly open: string
      readonly made: string
      readonly offline: string
      readonly file: (values: { readonly day: string }) => string
    }
    readonly leave: {
      readonly title: string
      readonly lead: string
      readonly what: (values: { readonly name: Name }) => readonly string[]
      readonly alone: readonly string[]
      readonly copy: string
      readonly go: string
      readonly sureTitle: string
      readonly sureText: string
      readonly sureAlone: string
      readonly sure: string
      readonly stay: string
      readonly offline: string
    }
    readonly erase: {
      readonly title: string
      readonly lead: string
      readonly both: (values: { readonly name: Name }) => string
      readonly last: string
      readonly theirs: (values: { readonly name: Name }) => string
      readonly what: readonly string[]
      readonly copy: string
      readonly agree: string
      readonly now: string
      readonly agreed: (values: { readonly name: Name }) => string
      readonly back: string
      readonly sureTitle: string
      readonly sureText: string
      readonly keep: string
      readonly sees: (values: { readonly name: Name }) => string
    }
    readonly aside: {
      readonly title: string
      readonly lead: (values: { readonly name: Name }) => string
      readonly leadSince: (values: { readonly name: Name; readonly since: string }) => string
      readonly list: (values: { readonly name: Name }) => readonly string[]
      readonly listUntil: (values: { readonly until: string; readonly name: Name }) => readonly string[]
      readonly go: string
      readonly afraid: string
    }
    readonly parted: {
      readonly lent: {
        readonly title: string
        readonly text: string
      }
      readonly left: {
        readonly title: string
        readonly text: string
      }
      readonly erased: {
        readonly title: string
        readonly text: string
      }
      readonly agreed: {
        readonly title: string
        readonly text: string
      }
      readonly out: {
        readonly title: string
        readonly text: string
      }
      readonly here: string
      readonly go: string
    }
    readonly out: {
      readonly title: string
      readonly text: string
      readonly ways: string
      readonly partner: string
      readonly list: (values: { readonly name: Name }) => readonly string[]
      readonly kept: string
      readonly action: string
    }
    readonly cleared: {
      readonly title: string
      readonly text: string
      readonly begin: string
    }
    readonly stand: {
      readonly title: string
      readonly hint: string
    }
  }
  readonly start: {
    readonly tab: string
    readonly title: string
    readonly lead: string
    readonly notTheTool: string
    readonly notTheToolLink: string
    readonly leave: string
    readonly leaveHow: string
    readonly leaveHowKeys: string
    readonly begin: string
    readonly code: string
    readonly noAccount: string
    readonly noAccountMore: string
    readonly sealed: string
    readonly sealedMore: string
    readonly sealedLink: string
    readonly stop: string
    readonly stopMore: string
    readonly you: {
      readonly tab: string
      readonly title: string
      readonly lead: string
      readonly name: string
      readonly wrong: {
        readonly missing: string
        readonly long: string
      }
      readonly zoneGuess: string
      readonly go: string
      readonly back: string
    }
    readonly insecure: {
      readonly title: string
      readonly why: string
      readonly how: string
      readonly tryIt: string
    }
  }
  readonly talk: {
    readonly title: string
    readonly begin: {
      readonly lead: string
      readonly alone: (values: { readonly name: Name }) => string
      readonly gone: string
      readonly invite: string
      readonly agreed: string
      readonly soon: string
      readonly time: string
      readonly lobby: string
      readonly lobbyNote: string
      readonly see: string
      readonly pick: string
      readonly pickNote: string
      readonly now: string
      readonly nowTitle: string
      readonly nowNote: (values: { readonly name: Name }) => string
      readonly kind: string
      readonly kinds: {
        readonly repair: string
        readonly ordinary: string
      }
      readonly kindHints: {
        readonly repair: string
        readonly ordinary: string
      }
      readonly amends: string
      readonly mode: string
      readonly modes: {
        readonly spoken: string
        readonly apart: string
        readonly written: string
      }
      readonly modeHints: {
        readonly spoken: string
        readonly apart: string
        readonly written: string
      }
      readonly notNow: string
      readonly rests: (values: { readonly name: Name; readonly day: string }) => string
      readonly past: string
      readonly none: string
    }
    readonly kinds: {
      readonly repair: string
      readonly ordinary: string
    }
    readonly modes: {
      readonly spoken: string
      readonly apart: string
      readonly written: string
    }
    readonly results: {
      readonly finished: string
      readonly unfinished: string
      readonly postponed: string
      readonly lapsed: string
      readonly open: string
    }
    readonly summary: (values: { readonly kind: string; readonly mode: string; readonly result: string }) => string
    readonly lobby: {
      readonly title: string
      readonly heading: string
      readonly about: (values: { readonly repair: boolean; readonly mode: string; readonly length: number }) => string
      readonly first: (values: { readonly name: Name }) => string
      readonly firstYou: string
      readonly list: string
      readonly ticks: readonly string[]
      readonly ticksApart: readonly string[]
      readonly notReady: string
      readonly ready: string
      readonly here: string
      readonly notHere: string
      readonly act: string
      readonly undo: string
      readonly both: string
      readonly waiting: (values: { readonly name: Name }) => string
      readonly later: string
      readonly laterTitle: string
      readonly laterText: (values: { readonly name: Name }) => string
      readonly laterDo: string
      readonly stay: string
      readonly opens: string
      readonly opensHint: string
      readonly opensMe: string
      readonly opensThem: (values: { readonly name: Name }) => string
      readonly rather: (values: { readonly name: Name }) => string
    }
    readonly corner: {
      readonly speaking: string
      readonly listening: string
      readonly reflecting: string
      readonly reflected: string
      readonly checking: string
      readonly checked: string
      readonly repairing: string
      readonly answering: string
      readonly agreeing: string
      readonly paused: string
    }
    readonly announce: {
      readonly speaking: string
      readonly listening: (values: { readonly name: Name }) => string
      readonly reflecting: string
      readonly reflected: (values: { readonly name: Name }) => string
      readonly checking: string
      readonly checked: (values: { readonly name: Name }) => string
      readonly repairing: (values: { readonly mine: boolean; readonly name: Name }) => string
      readonly answering: (values: { readonly mine: boolean; readonly name: Name }) => string
      readonly agreeing: string
      readonly paused: string
    }
    readonly moves: {
      readonly passed: {
        readonly you: (values: { readonly name: Name }) => string
        readonly they: (values: { readonly name: Name }) => string
      }
      readonly clarify: {
        readonly you: (values: { readonly name: Name }) => string
        readonly they: (values: { readonly name: Name }) => string
      }
      readonly partly: {
        readonly you: string
        readonly they: (values: { readonly name: Name }) => string
      }
      readonly more: {
        readonly you: string
        readonly they: (values: { readonly name: Name }) => string
      }
      readonly fits: {
        readonly you: string
        readonly they: (values: { readonly name: Name }) => string
      }
      readonly heard: {
        readonly you: string
        readonly they: (values: { readonly name: Name }) => string
      }
      readonly declined: {
        readonly you: string
        readonly they: (values: { readonly name: Name }) => string
      }
      readonly offered: {
        readonly you: string
        readonly they: (values: { readonly name: Name }) => string
      }
      readonly done: {
        readonly you: string
        readonly they: (values: { readonly name: Name }) => string
      }
      readonly accepted: {
        readonly you: string
        readonly they: (values: { readonly name: Name }) => string
      }
      readonly need: {
        readonly you: string
        readonly they: (values: { readonly name: Name }) => string
      }
      readonly needs: {
        readonly you: string
        readonly they: (values: { readonly name: Name }) => string
      }
      readonly not_today: {
        readonly you: string
        readonly they: (values: { readonly name: Name }) => string
      }
      readonly paused: {
        readonly you: string
        readonly they: (values: { readonly name: Name }) => string
      }
      readonly resumed: {
        readonly you: (values: { readonly name: Name }) => string
        readonly they: (values: { readonly name: Name }) => string
      }
    }
    readonly breath: {
      readonly one: string
      readonly begin: string
    }
    readonly youHave: (values: { readonly name: Name }) => string
    readonly theyHave: (values: { readonly name: Name }) => string
    readonly clock: {
      readonly label: string
      readonly about: (values: { readonly n: number }) => string
      readonly hide: string
      readonly show: string
      readonly passed: (values: { readonly n: number }) => string
    }
    readonly away: {
      readonly me: string
      readonly them: (values: { readonly name: Name }) => string
    }
    readonly hint: {
      readonly title: string
      readonly text: string
    }
    readonly prompts: {
      readonly owning: (values: { readonly name: Name }) => readonly string[]
      readonly hurt: readonly string[]
      readonly opening: readonly string[]
      readonly answering: readonly string[]
      readonly short: readonly string[]
    }
    readonly speaking: {
      readonly lead: (values: { readonly name: Name }) => string
      readonly other: string
      readonly last: string
      readonly pass: (values: { readonly name: Name }) => string
      readonly passLast: string
      readonly passPiece: string
      readonly sendPass: (values: { readonly name: Name }) => string
      readonly hand: (values: { readonly name: Name }) => string
      readonly decline: string
      readonly declineTitle: string
      readonly declineText: (values: { readonly name: Name }) => string
      readonly declineDo: string
      readonly keep: string
    }
    readonly listening: {
      readonly heading: (values: { readonly name: Name }) => string
      readonly how: (values: { readonly name: Name; readonly turn: boolean }) => readonly string[]
      readonly howApart: (values: { readonly name: Name; readonly turn: boolean }) => readonly string[]
      readonly howWritten: (values: { readonly name: Name; readonly turn: boolean }) => readonly string[]
      readonly raise: string
      readonly lower: string
      readonly raised: (values: { readonly name: Name }) => string
    }
    readonly reflecting: {
      readonly heading: (values: { readonly name: Name }) => string
      readonly lead: string
      readonly headingLast: (values: { readonly name: Name }) => string
      readonly steps: (values: { readonly name: Name }) => readonly string[]
      readonly passNote: string
      readonly clarify: (values: { readonly name: Name }) => string
    }
    readonly reflected: {
      readonly heading: (values: { readonly name: Name }) => string
      readonly how: (values: { readonly name: Name }) => readonly string[]
    }
    readonly checking: {
      readonly heading: (values: { readonly name: Name }) => string
      readonly headingLast: string
      readonly heard: string
      readonly heardNote: string
      readonly heardLast: string
      readonly heardLastNote: string
      readonly partly: string
      readonly partlyNote: (values: { readonly name: Name }) => string
      readonly more: string
      readonly moreNote: string
      readonly note: string
    }
    readonly checked: {
      readonly heading: (values: { readonly name: Name }) => string
      readonly lead: string
      readonly note: string
    }
    readonly repairing: {
      readonly heading: string
      readonly steps: readonly string[]
      readonly done: string
      readonly sendDone: string
      readonly doneNote: (values: { readonly name: Name }) => string
      readonly waiting: (values: { readonly name: Name }) => string
      readonly waitingLead: string
      readonly waitingSpoken: (values: { readonly name: Name }) => string
      readonly listen: (values: { readonly name: Name }) => string
      readonly listenLead: string
      readonly answer: string
      readonly accept: string
      readonly acceptNote: string
      readonly still: string
      readonly stillNote: (values: { readonly name: Name }) => string
      readonly stillWritten: string
      readonly stillHint: string
      readonly stillSend: (values: { readonly name: Name }) => string
      readonly notToday: string
      readonly notTodayNote: string
    }
    readonly agreeing: {
      readonly title: string
      readonly lead: string
      readonly said: {
        readonly you: string
        readonly they: (values: { readonly name: Name }) => string
      }
      readonly make: string
      readonly own: string
      readonly another: string
      readonly next: string
      readonly done: string
      readonly doneYou: (values: { readonly name: Name }) => string
      readonly doneOther: (values: { readonly name: Name }) => string
      readonly ends: string
    }
    readonly tools: {
      readonly pause: string
      readonly end: string
      readonly endTitle: string
      readonly endText: string
      readonly endDo: string
      readonly endKeep: string
      readonly orPause: string
    }
    readonly pause: {
      readonly breathe: readonly string[]
      readonly back: (values: { readonly time: string }) => string
      readonly backDay: (values: { readonly day: string; readonly time: string }) => string
      readonly when: (values: { readonly relative: string }) => string
      readonly theirs: (values: { readonly time: string; readonly name: Name; readonly city: string }) => string
      readonly come: string
      readonly comeLead: string
      readonly noReason: string
      readonly floorYours: string
      readonly floorTheirs: (values: { readonly name: Name }) => string
      readonly floorNone: string
      readonly choose: string
      readonly chooseHint: string
      readonly choices: {
        readonly m20: string
        readonly m60: string
        readonly m720: string
        readonly m1440: string
      }
      readonly dayHint: string
      readonly slip: string
      readonly slipLeft: (values: { readonly n: number }) => string
      readonly ready: string
      readonly early: string
      readonly earlyNote: (values: { readonly n: number }) => string
      readonly youEarly: (values: { readonly name: Name }) => string
      readonly theyEarly: (values: { readonly name: Name }) => string
      readonly youReady: (values: { readonly name: Name }) => string
      readonly theyReady: (values: { readonly name: Name }) => string
      readonly undo: string
      readonly longer: string
      readonly more: {
        readonly m20: string
        readonly m60: string
        readonly m720: string
        readonly most: string
      }
      readonly keep: string
      readonly both: string
      readonly unsafe: string
    }
    readonly closed: {
      readonly title: string
      readonly headings: {
        readonly finished: string
        readonly unfinished: string
        readonly postponed: string
        readonly lapsed: string
      }
      readonly leads: {
        readonly finished: string
        readonly unfinished: string
        readonly postponed: string
        readonly lapsed: string
      }
      readonly gone: {
        readonly heading: string
        readonly lead: (values: { readonly name: Name }) => string
        readonly unanswered: string
        readonly write: string
        readonly copy: string
        readonly help: string
      }
      readonly heard: string
      readonly heardYou: string
      readonly heardThem: (values: { readonly name: Name }) => string
      readonly answers: {
        readonly accepted: {
          readonly you: string
          readonly they: (values: { readonly name: Name }) => string
        }
        readonly not_today: {
          readonly you: string
          readonly they: (values: { readonly name: Name }) => string
        }
      }
      readonly kept: string
      readonly waiting: string
      readonly commitments: string
      readonly take: string
      readonly takeHint: string
      readonly kind: string
      readonly kindHint: string
      readonly keptMine: string
      readonly next: string
      readonly nextNote: string
      readonly newTime: string
      readonly all: string
      readonly words: string
      readonly nextWeek: (values: { readonly when: string }) => string
      readonly inTwo: (values: { readonly when: string }) => string
    }
    readonly written: {
      readonly composer: string
      readonly send: string
      readonly lines: string
      readonly nothing: (values: { readonly name: Name }) => string
      readonly earlier: string
      readonly says: (values: { readonly name: Name }) => string
      readonly saysBack: (values: { readonly name: Name }) => string
      readonly youSay: string
      readonly youSayBack: string
      readonly need: {
        readonly you: string
        readonly they: (values: { readonly name: Name }) => string
      }
    }
    readonly missing: {
      readonly title: string
      readonly text: string
      readonly action: string
    }
  }
}
