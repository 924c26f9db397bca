const LIST = `
a about above after again against ain't all almost along already also although always am among an and another any
anybody anyone anything are aren't around as at away back be became because become becomes been before behind being
below between both but by came can can't cannot come comes could couldn't did didn't do does doesn't doing don't done
down during each either else enough even ever every everybody everyone everything few for from further gave get gets
getting give given gives go goes going gone got had hadn't has hasn't have haven't having he he'd he'll he's hence her
here here's hers herself him himself his how how's however i i'd i'll i'm i've if in instead into is isn't it it'd
it'll it's its itself just keep keeps kept know known knows last least less let let's lets like likely made make makes
making many may maybe me might mine more most mostly much must mustn't my myself near need needs neither never next no
nobody none nor not nothing now of off often on once one ones only onto or other others otherwise ought our ours
ourselves out over own per perhaps please put quite rather really said same say says see seem seems seen shall she
she'd she'll she's should shouldn't since so some somebody someone something sometimes somewhere still such take taken
takes than that that'll that's the their theirs them themselves then there there's therefore these they they'd they'll
they're they've thing things this those though through thus to together too took toward towards two under unless until
up upon us use used uses using usually very via want wants was wasn't way ways we we'd we'll we're we've well went were
weren't what what's whatever when when's where where's whether which while who who'd who'll who's whole whom whose why
will with within without won't would wouldn't yes yet you you'd you'll you're you've your yours yourself yourselves
`;

/** English words that carry grammar instead of content. */
export const STOP_WORDS: ReadonlySet<string> = new Set(LIST.trim().split(/\s+/u));
