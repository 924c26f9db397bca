const LIST = `
the to of and a in is that it for be you as this with on i was he are not or by if but at have an his from can all
which will had they one when so there she more we has her use no do only some would were said what any up time may your
other their them out like about been then into than him see its who these my also should little used file very could
just such first new now two how code set must me most system even same data get because make way well after over device
each before where using value much don't being many good man people read it's example memory know function does those
might need down made work here kernel number still driver name did line list own our while want too called call say
case long every both another last old through think without back go never once character something since between under
great always end off again right string thing different take us run write program found come change command years part
bit however note next support world either though day state open return type above point find things possible variable
functions files instead thought available really place control look came following means house values few given user
class three put sure information why better current upon hardware version process page doesn't address reference single
rather size default array enough went going done key non himself order access away object head life got i'm nothing
within high quite ever side general characters source give start directory level section against left year whether
method around already yet until during cannot big second itself am space anything help best interface often far less
below table least block whole small devices special almost home event tell form half actually real can't output try
true mode full having specific several large systems that's error mrs hand public looked buffer based add times fact
later feature course running context changes didn't match lock field policy com keep power argument package common
group kind let problem lines you're else seen date text test free result hash core particular looking important present
cache took saw seemed probably added via along per soon hard returns simple documentation able provide create written
room known local message variables mean sort word cases described defined uses security multiple calls mind path range
interrupt certain mother instance states check perhaps standard isn't others writing pointer thus usually enabled etc
doing asked face returned early four told details knew layer sometimes platform modules contains together top heard
children reason money i'll features points father thread option allows performance except door began include sense
provides eyes short structure tree lower low names release simply country regular handle drivers words entry i've
making created required there's various american says expression makes otherwise water unless passed flag miss store
family length although night shall across useful input oh allow bear yes red document inside business works company
language idea walk become currently felt government similar everything bad taken believe matter messages license
including reading operations trace arguments trying effect needs please limit load needed format show copy bits voice
built themselves white story green stack register pattern stop web directly whose wanted problems turned care lot task
therefore john development period days exactly link operation configuration generally deal among issue commands
necessary close idle parameter build provided users normal rest numbers supported specified behind moment count indeed
parameters types child gave window longer won't nor considered city future law outside locale sequence move turn
getting poor understand events temperature working zero seems boot behavior round love root pages further action
property feel held library school easy automatically pretty happen due named cause script you'll takes question flags
certainly comes clear complete lost received light likely leave index service methods examples letter enable fast seem
strings hold remember fields operating rules body ways interest human th setting live five hands calling changed
windows handler wish position past major main expected map statement play rate operator distribution near private
global contain region fine allowed wait report sets design third beyond force resource ones avoid person saying history
filter speed matches ago threads server followed safe os wrong require joe subject answer area network supports
existing compiler pass starting talk signal platforms update coming difference registers switch maximum internal
programs looks bus sub style actual goes kept friends meaning previous cut started beginning supplied syntax empty
especially implementation news talking host associated rights step ran happened wrote shell begin happy references
follow national net original status self zone english term whatever patch keys consider hear results opened entire
greater gone office cd additional base record higher scope immediately max situation week sent hope parts individual
death chip fixed social environment upper million port myself tried separate finally pay dr equivalent tied anyone act
pool null ready total ask brown management six versions print machine according terms final i'd nice couldn't remove
friend re yourself content attempt shared loop board sun element issues brought appear purpose july entries recent dead
stored operators happens addition black send break completely job basic middle compiled containing classes earlier
matching writes gets appropriate someone members mentioned objects blocks mouse amount till errors suppose active piece
pm strong easily model speak taking options neither fan suddenly entirely specify sound related wasn't today technology
figure party requires alone expect reasons view cost afraid processor worth particularly removed front gives market
critical double define none select experience interesting larger description drive parent stuff political became bug
moved target direction exist programming cross age book groups st hat enter elements arm whenever tasks application
york attribute explicitly card maybe shows stream request thinking reserved processes building plan save extension die
stand fail late resources post share manner modern lived disable catch bar compile industry fall waiting properties
aren't hours discuss implemented meant heart io physical let's branch mark he's wide possibly meet virtual pre domain
implement mechanism equal land living governor court auto deep handling nobody fire log installed image reported
handled prevent tools search win languages average apply lookup reached we're chapter older project usage study
normally forms minutes included offset respect mail mask center reader preferences approach mount hour we'll continue
toward blue site difficult significant community sleep conditions exists trigger placed clock indicates knows months
cat co condition foreign chance addresses natural floor trouble places fork paper french assume shown rule integer
ground extra designed determine external marked direct complex frame increase execution tables changing commit
corresponding personal split ten you've applications merely hierarchy ring passing choose receive channel perfectly
primary attention mapping nearly wants tests processing creating executed becomes computer forward lead barrier nature
bring lists pick legal road correct notice press interfaces latin wall wouldn't stopped component structures typically
hot exception treated practice disabled links locked james usual pipe valid here's services assigned bill serious
twenty exit broken execute square depends questions false symbol truth knowledge depending media discussion lay
sections native expressions fish worked aware effects optional heavy secret includes threaded libraries effective eye
finished king fully architecture led caught hardly towards article doubt quick mapped properly anyway independent
opening energy they're account implements fear choice okay minute plain somewhat sitting steps echo runs hit follows
routine install picture seconds extensions bank wonder speech success ordinary listed applied month ok location limited
ideas areas tool involved advantage century department adding decided learn rich seven inc bottom latter layers product
tells dynamic void produce september author engine minimum anonymous counter giving easier starts lib readers refer
checking couple opinion grace stage items member game explain failure feeling trees reach series hence fell strange
besides similarly pointers degree tail highly ability fix twice guess worse proper art corner met pair packages visit
warning clearly trade ensure loaded min theory ought straight education thousand header capture patterns rpm indicate
answered carried quickly returning sex trust meeting reports growing spirit caused hundred attributes march alternative
race constant sequences grow population socket purposes unlike posted spent former mass initial bandwidth extended
letters developed statements car offer escape surface covered understanding locking pack contents we've sign compatible
pressure showed guide behaviour everyone stay appeared attached distance moving requirements warnings alarm de slightly
wind fellow macro remain solution north smaller everybody controls determined seeing cover var claim odd wild effort
previously bugs instruction you'd watch supply foot disk describes visible weeks stable pseudo obvious communications
invoked failed faster material perform won receiving unit generate fat java science thanks ship tone interested signals
summer ignore volume storage negative opportunity writer performed logical frequently comments continued resolution
careful decision sky finding playing guarantee jack column mostly codes speaking capable triggered display limits prior
born latest released apparently clean desired probe updated screen push leaves transfer standards progress causes
what's intended dropped master box literal underlying pull potential michael supposed secure capital item scheme
recommended fill response components books levels definition chips circumstances basis british setup occur testing
represent promise concept recently reads lots consistent chain introduced plus occurred magic efficient raw conflict
matched paragraph instructions checks dependent multi developers health raised shot tries edge impossible selected
taste track remote appears char western buy manual european symbolic forces civil actions measure ill advice replace
walking weight operate accept east soft haven't picked sorry slowly occurs caller produced powerful fit explained
providing unfortunately agree asking guaranteed increased efficiency exact responsible arbitrary tie random sources
modified role extremely despite filled specification degrees carry explicit imagine holding allocate holds mm technical
spend principle affect man's notes existence stores ignored plans declaration anywhere relevant analysis eight declared
ordering relatively comment undefined saved documented leading connected silence describe entered economy killed jump
carefully activity chosen unique station machines regard stupid manage typical detail mere generated obviously silent
quality manager price income lm ahead official pieces lives completion creation kill turning smart attempts believed
leaving closed council collection fails representation compared central pushed lose influence strict huge quote vector
opposite broke patches international thinks records comparison explanation portable defines folks sufficient advanced
tom lack shape category discovered standing repeated observed necessarily linked luck died automatic identical
connection regardless strength represented protected gain somehow formats creates duty seek hearing putting quiet phase
moon sit feed somewhere conversation absolute popular highest yesterday subsequent learned demand lets afterwards
efforts onto fetch attack cycle reasonable specifically pointed embedded detect radio danger noise loss serial xx
maintain differences capabilities bin allowing discussed possibility gold somebody color keeping routines convert
benefit watching assumed comfortable el affected adds capacity throughout relative tiny internally replaced ordered
locks excellent hp flow suitable forced agent shift respectively dynamically remains deprecated correctly restrictions
bound executing insert fault spring evaluated channels expressed acquire october concerned hole drawing decide ends
blessed talked telling assuming pleased detected editor sharing indicated exec contained busy judge slow safely evil
fatal static curious stick familiar managed eventually completed oriented legacy altogether broad drop charles strategy
protect scale noticed seriously knowing located console peter matters modify spaces remaining perfect teeth products
custom successful scan experimental processors importance martin venture documents join prepared understood authors
pain enables established sudden dog units kinds island sites sides represents precedence variety touch remembered hell
goal percent streaming elsewhere protection trial russell inner surprised finds portion funny concern appearance
policies bridge truly sum situations repository production declare branches requests financial review parents
capability listen agreed drew planning assignment printed serve ah figures minor credit helped worry played presented
papers measured trusted movement anybody difficulty aid detailed spot wake willing signed hook crash spread generation
delay issued rise balance unknown historical shouldn't nine pop fresh sold equally vast releases refers treat settings
fairly contrast cow resulting worst loud sharp client famous reverse hurry sake published sh depth tired edit turns
complicated requested forth risk considerable fun brief overhead trap engineering hood template sounds freedom forget
welcome consequence keyboard session dump swap impact thin audience largest pad techniques presence manually drawn
immediate friendly extent begins vice exceptions shut fourth parties nested reduced plane responsibility dream fancy
treatment belongs noted organization continues introduction prefer super mistake essentially applies greatest obtained
separated servers accessible registered rare proposed increasing communication surprise plenty rolled override breaking
laid relationship gate tracking pulled throw laws destroy extend wishes depend association waited bigger dependency
specifies showing temporary suggested traditional combined reduce combination formed warn sending regions parallel
import background consists practical glue accepted instances served mac permitted facts compilation quotes cards newly
whereas sample interpreted hasn't checked mounted absolutely algorithm everywhere driving recommend principles
convenient dangerous pause breath belonging offered installation recorded remained vendors confused maintained improve
essential digital menu representing prints architectures legs expensive solid regarded tap fundamental digit prompt
unlock confidence ram paths universe secondary requirement differently involves revolution stepped rapidly dot shoulder
framework signature sees tagged acts fashion writers thousands waste honest faith priority displayed mention export
effectively compare express views skip selection informed activities exchange focus distributed un mechanisms models
protocol spec professional assign hung destroyed width nevertheless absence ms powers decisions rely grown pointing
strongly jobs passes apt dealing naturally sad symbols nodes freed label precisely division em divided tend marks
creative bind utilities robert moreover engaged contact successfully thank games claims majority unusual nose positive
slight thrown unable extreme basically paul biggest vs improved wise jumped spoken conditional modes measurement
closely wealth utility monitor draw philosophy it'll construction totally carrying lie recovery millions safety connect
decimal german transparent prototype flash ancient logic considering mailing transition granted orders beneath trip
connections belong richard edition farther preferred raise hundreds peer notion ourselves clever commercial submit
ranges technique attitude limitations facilities apart david farm keeps stuck rarely dirty exposed hide guard
translation journal indicating copied solutions lowest listening dry permission develop alive maps height integrity rid
owner revision processed ibm student floating assumes largely intelligence pure minimal reality hints commonly
maintenance controlled frames satisfied yellow shadow token universal delivered occasion dozen outer originally cherry
recognized behave succeeded title excuse reply attacks partner filters kernels accident crossed stranger tag primarily
narrow differ resolved simultaneously cleared concerns discover literally arrived factors composed definitions permit
boots contrary cutting backward frank conversion greatly covers articles causing requiring chinese afford distinction
valuable achieved missing roman eating planned accounts harm interpretation authority switches learning ended permanent
helps spending tags answers becoming desire relaxed collected blind watched button origin packet fly lawyer driven
inheritance images moves bless vendor partial tested removal extract encouraged ending yield suggest formal flat
loading consisting alter chicago world's categories offers harder segment generates teach duration consideration
exercise reserve removing thomas likewise prize stands reasonably managers joined pairs killer cats belief extensive
conventional computers lucky dos finish replacement simpler closer headed perspective identify terminal deeper projects
aside november favor interrupted fake practices blank blame sooner dying row kitchen amongst presumably trivial storing
handed achieve superior pipes quarter implicitly flexible measurements involve occasionally hooks repeat enjoy
desirable counts copies aspects hint readable evaluate potentially mixed useless reliable partly approved interaction
sleeping designs realize calculated closing signs begun performs screaming affects preserved angle establish procedure
addressing people's sentence telephone hello subjects produces phrase sequential grab cast increasingly grave china
assistance mainly yours drove they've dec helping freely kid merit constantly proved suit committed expansion ugly
lovely golden fighting trailing gathered displays definitely newer deliver hi encourage attempting principal
furthermore implicit ease colors tradition expecting hidden discovery panic stronger cheap discouraged leader wave
companion frozen roll reporting continuing persistent happening spare blow recognize significantly foundation
controlling bare asleep ideal ports reflect pitch entering locations summary classic deny resumed sensible weak tray
opposed substitution wheel falling opportunities corresponds iv upgrade presently prevents hopes sensitive scoped
punctuation practically la assumption distinct prove examine ice referring decade hey shortly assured flight roughly
apparent elegant suspect declarations loose loops alternate suggests lazy surprising vision destination aligned taught
characteristics experienced cap proof stops admit confusion fool directed relations difficulties coverage al merge
grant cells unnecessary hurt relief falls challenge loads chose awful topic physically heavily accordingly suffering
silly remarks star initially vary strictly supporting experiment gradually exclusive plays improvement accurate quietly
performing restore ships accuracy seldom programmed hits evaluation overall flock acceptable plug paying
straightforward minus offering enforced lo measures teaching woods remarkable ownership developer believes compiling
escaped sought reaches kindness surrounding innocent hang sam arch seeking elected voices losing amounts substantial
streams inserted advance argue trick colon december sufficiently pressing excited len hiding assembly meanwhile fifth
circumstance determines linear numerous artistic bringing proposal solve estimate impression estimated positions
pending benefits phil sorts derived pulling columns printing judgment bulk manufacturers pressed widely verify shares
expects attachment interior throwing talks wherever missed restrict constants acquired stopping bars lies regarding
they'll battery abstract paste preserve opens armed maintaining breaks environments convention remainder letting acting
conduct deeply schedule reclaim reaching readily relationships opposition invalid smallest qualified instantly
attempted mounting pushing settle rising mid forever interval tar pity restriction membership elapsed aspect criteria
optimization contract nights merged terminated hanging signatures gentle denied decent damage scheduling populated
explains uniform converted mess enforce repeatedly traced fed approximately rejected closest combinations unlikely
publicly editing dictionary institute selecting gather dramatic charged personally associate captured expense usable
functional counted ride examined hungry contexts finger pro severe feedback wanting poll launch ultimate sec adopted
vulnerable suite crazy precision layout expand listing uk retrieve confusing eh rough fewer concepts sin owners
computing avoided compound destruction restricted lights strike intention blocking sized applicable observation
consistency cluster considerations placing eggs identified provision surprisingly outcome bodies statistics avoiding
shorter succeed mysterious corruption reducing scattered retrieved announce substitute briefly honor they'd bang
resistance pipeline observe conclusion raising simplicity graph salt encountered doc gloves seq tends curve advised
decades concerning dedicated warned educated rope alpha relation smoke distribute complexity precise mixture converts
crossing probability pit alert timing lunch saving gotten privileges conventions guests prepare preventing massive
convenience virginia formula consequently guest easiest specifications scheduled badly bold en communicate spanish
colour arrow races purely disabling leads stripped recall transfers firmly smooth yard alternatives complain meaningful
gained impose searching continuous distributions recognition tim demands rebuild counting burned silently integration
likes april lifted privilege cycles whatsoever guided shelter caution deliberately handy packed abstraction panel
supreme sugar argued presents conservative possibilities underneath tight contributions ratio mistaken bother query
correspond claimed illegal characteristic stolen tricks boundaries shouting touched describing adequate serves nowhere
choices segments clearing introduce integrated mix shipped wondering assigning brings structural helpful determining
substantially minded wired picking hack conducted failures resolve worried arranged customer profile interference sizes
lesser we'd outputs shutdown remarkably arise surrounded restored combining encounter electrical opaque puts
consequences secrecy simplest indication shock giant consume excess wire translates joseph expose meat editors emphasis
reflected chemical holes drops occasional persist seed significance operates administrator wrapper paw pub ad involving
intelligent differs february sensitivity mortal modification assist addressed partially skill hub dropping heading
recover duplicate translated purchase suffer filtering motion arithmetic availability filling pile roles unified
patience suffix altered obscure implies primitive painful frequent flexibility discard candidate unhappy dual zip knee
preceding indirectly separately reputation forgot entitled specially adjust descriptions subtle pretend spinning
vulnerability bat supplies vague crack royal thirteen lifetime wrapped affair intense naked removes proceeded modifying
rational considerably proposals chicken unfortunate counters accurately variant discipline competing invented
announcement anymore isolated procedures carpet infinite chunk desperate mathematical efficiently expanded midst
promote pound digest worker serving disappeared nowadays varying earliest speaker ben blocked responses splice bridges
combine distinguished perceived typing batch sun's treats appropriately ex advantages absent medium mirror who's imply
beta collect accepts improvements naming skips courage sixteen invisible respond constructed skipped password
understands invoking gods deals slash modest expectations handful nominal reward shells interact proceed rendered strip
helper quantity deadly quit overlap killing sorted unused victim accent chances scratch overflow occupied virtue speaks
endless candidates unexpected mental balanced protest envelope backed slower goals nearest interactions theme wrap
reduction convince suspected intend compromise ignores happily err staying justify reveal scenario binding fi
generating rev failing directions ours artificial obsolete gathering receives accommodate calculate chunks submitted
forming bundle versus meanings smell bias ultimately sessions suffered resort switched exceed burning route disaster
variations discarded freeing crew polite behaved secured paused expectation prevented dig applying aim fortunately
occurring observations comma meets confident posts band recursive harmless transactions saves appreciate studying
ignoring mutual investigate singular attach demonstrate implications approval stages historically whichever worthy
sticks transferred neighbors waits copying notify weapon seated backwards arrive conversions installing shaped exempt
suffice inevitable manipulating exciting larry collective identification improving spell egg consult beings respective
satisfy undoubtedly violation acted defer slave motors exceedingly tricky abuse transmission engines mechanical
incompatible employ varies regularly asks sockets centre imposed defining certainty storm intermediate suggestion
extending mentioning backing brave mistakes fits notably solely rd locate shoot mate producing dick inactive archives
retired lately recovered continually terminate rescue ties sends inclined dispute prominent builds acknowledged guessed
tape managing omit extends perception entity other's consumption explore garbage nesting neatly van viewed discussions
accomplish calculation thereby shiny weird aggressive dutch incorrect deemed grammar validate slept accidentally
repeating needing varied sail inherent stepping schemes optimal strategic bell dimensional aimed caps safer avoids
actively measuring tremendous deserve inevitably brand nest migration scream fashioned cares justified concrete
intervention suited longest comparisons awareness forks suspicious semi avenue unloaded assigns permits extracted aa
sentences holiday prosperous consist terribly occupy edges humans doubts declaring costly theoretical trail assumptions
confirmed humble circuit coding appearing excessive cuts forcing tune preference nameless nick searches architectural
disappointed traps quicker limitation specialized cc problematic incoming slaves percentages illustrate viewing brace
dozens alignment respected launched labeled incomplete alike relies individually minimize catching officially ca
notification representations touching unaffected equality expert retain inherit cur genuine wipe occurrence prone
decides secondly wasting ranging linking instruments focused sheep leaf threatening guidelines inconsistent enhanced
reed resides sticking deferred grain inspect choosing rep computed norm insist troublesome ed lightly behalf poorly
phrases noting heap volumes sole advisory comparing grouped recommendations enclosed interpret stern preparing awkward
blanket transmitted solitary simplify tracked inherited miscellaneous whoever mice announcing guidance intent variation
bullet pronounced comparable pat pan finishes walks arrange delegate sustained proxy hosts aims delays troubles
incredibly confined comprehensive tempting facility scientist compact protecting parent's refuse edited emulate
semantic enforcing pays grants consulting ignorance forbidden revisions boxes lengths intimate thorough accidental
maintains fires savings induced potatoes seventh introducing deputy rendering preceded exclude advertised finite typed
eq reflects delta presenting renamed associates overwhelming generous deepest accompanied cm cleaned span submitting
circles associations tightly concert senses overcome translations cf depended suicide illustration conceal ne solved
collapse shifting technically timely beforehand mc infinity sells confirm directives compression casting highlight cope
marginal sits commented explaining meantime conjunction intuitive divide slice proven arbitrarily railway concurrent
relied delivery furnished coded specialist collision carries decrease composition factory remembers forked promptly
patched wider conclude encounters relating predict laden introduces ph transport appended evaluating confuse manages md
sanity unrelated operated mirrors requesting dots tracks child's replacing administrators upgrading leak loses formally
barely deserves toys disappear penalty prop blown sorting lest gap judgement topics legend structured torn inefficient
equals alien stems yourselves reasoning wiped defeat submission threatened throws portions ambiguous elaborate
classical defended accustomed marking compressed tolerate evolution logs broader rebuilding ma demanding prefers
crystal participate pepper warrant entities sadly thumb traditionally fundamentally sink resolving civilized magical
buggy disagree cleanly grows denying fragments generator speakers reject faults dense chooses risks successive scanning
permanently del else's gates additions clearer assisted evenly transformation restrictive elect accepting analogous
splitting supplement connecting demonstrates clarify wasted program's repetition believing propose lowered labels
ideally ticket sometime adapted designated fetching limiting approximation urgent nigh bases rewriting compute mv
relying responsibilities upstream eyed cleaner shrink raises nasty detecting magically timed shallow clumsy fragment
prompted oldest pen subsection arrives blindly bounded identities overriding simplified tribute deciding extraction
conceived intuition courtesy theoretically emitted forcibly selects children's lasting examining separation hacking
sane resuming delegated escaping improves eighth nicely lobby consumed governing overlapping finer familiarity evolved
uniquely magnetic keen dangers predictable weaker leaks selective coordinated infinitely imported lightweight sums
temptation exceeds stuffed subscribe whereby hoc flushed indicator assert exploit inserts irrelevant mutually
interestingly bypass leap noticeable establishing shine potato
`;

/**
 * 4,000 English words by falling frequency, averaged over printed prose (Brown corpus), mail, novels and manuals; each
 * occurs in at least four of five such collections, so that names and trade terms are left out.
 */
export const FREQUENT_WORDS: readonly string[] = LIST.trim().split(/\s+/u);
