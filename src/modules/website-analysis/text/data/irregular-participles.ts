const LIST = `
arisen awoken beaten begun bent bet bitten blown born borne bought bound bred broadcast broken brought built burnt burst
cast caught chosen cut dealt done drawn driven drunk eaten fed felt fought forbidden forecast foreseen forgiven forgotten
found frozen given ground grown heard held hidden hit hung hurt kept known laid learnt led left lent let lit lost made
meant met misled misunderstood mistaken mown outdone overcome overseen overtaken overthrown paid proven put read rebuilt
redone remade rewritten ridden rung said sawn seen sent set sewn shaken shed shone shot shown shrunk shut slain slung
sold sought sown spelt spent spilt split spoken spread spun stolen stricken struck strung stuck sung sunk swept sworn
swung taken taught thought thrown told torn trodden underpaid understood undertaken undone upheld upset withdrawn
withheld won worn wound woven written wrung
`;

/**
 * Past participles that do not end in -ed and can stand in a passive. Those of intransitive verbs (gone, come, become,
 * been, slept) are left out: with a form of `be` they are no passive.
 */
export const IRREGULAR_PARTICIPLES: ReadonlySet<string> = new Set(LIST.trim().split(/\s+/u));
