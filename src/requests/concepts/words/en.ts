import type { ConceptWords } from '../concept-names.ts';

export const en: ConceptWords = {
  please:
    'please|pls|plz|kindly|could you|can you|would you|will you|could we|can we|could i|can i|may we|may i|would it be possible|is it possible|any chance|would you mind|grateful|appreciate it if|be so kind|happy to|if possible|could someone|obliged|should be glad|would someone|could ye|can u|could u|any possibility|much obliged if|be grateful for',
  want: "want*|need|needs|require|requires|would like|'d like|id like|would love|looking for|looking to|in the market|interested in|keen|after a|hoping to|planning to|thinking of|considering|we are after|seek*|wish to|intend to|in need of",
  know: 'know|wonder|wondering|let me know|let us know|tell me|tell us|find out|advise|confirm|enquir*|inquir*|question|ask|asking|clarify|understand|give me an idea|idea of|curious|hear',
  send: 'send|email|e-mail|mail|forward|share|provide|give|let me have|let us have|get me|get us|pass on|supply|submit|prepare|put together|draw up|drop me|fire over|raise|post',
  quotenoun:
    'quot*|estimate*|proposal*|tender*|bid|bids|offer|rfq|rfp|costing*|ballpark|pro forma|pricing',
  price:
    'price*|pricing|cost|costs|costing|rate|rates|fee|fees|charge|charges|figure|figures|number|amount|sum',
  howmuch:
    "how much|what does it cost|what would it cost|what's the cost|what price|whats the price|what's the price|what is the price|what do you charge|what would you charge|cost me|cost us|set me back|set us back|run me|run us|damage|what are your rates|what kind of money|what are we looking at|how dear|how expensive|what u want for|want for that|come out at|leave us|leave me|what would that|what do u charge|what price for|what sort of money|what are you asking|what would you want|whats the damage|bill look like|what we ask for",
  pricelist:
    'price list*|pricelist*|rate card*|tariff*|price sheet*|trade prices|trade terms|wholesale|price range*|reseller|dealer terms|terms|price bands|pricing structure|menu|price guide|bulk prices|going rate|rates|schedule of charges|fee scale|price book|trade list|fee schedule|charges list|rate schedule|hire rates|list of prices|call-out fee',
  perunit:
    'per|each|apiece|a piece|a head|a metre|a kilo|a day|a month|an hour|hourly|daily|monthly|a unit|a pop|per head|per night|a load|a tonne|a week|a session|a visit|a go|per mile|a bag|a box',
  expensive:
    "expensive|too much|too high|too dear|dear|steep|pricey|costly|overpriced|exceeds our budget|over budget|above budget|over the odds|extortionate|hefty|rip-off|rip off|daylight robbery|too rich|ouch|astronomical|out of our reach|more than we|beyond our|unaffordable|sky high|excessive|blown away|fell off|stack up|stacks up|see me paying|see us paying|hard to justify|hard to swallow|eye-watering|too pricey|balk*|baulk*|wince*|gulp*|sticker shock|jaw dropped|priced out|stings|bit much|bit strong|bit rich|won't stretch|can't stretch|more than double|jumped|hike",
  cheaper:
    'cheaper|cheap|lower|less|discount|reduce|reduction|come down|knock off|better price|best price|shave|sharpen|undercut|beat|match|for less|haggle|negotiate|room to move|wiggle room|drop the price|save',
  cannot:
    "can't|cannot|unable|won't|not able|not possible|impossible|no way|can not|couldn't|not in a position|rule out|out of the question|turned down|rejected|refused|declined|won't approve|will not approve|not approve|won't sign|can't make|cannot justify|can't justify|can't stretch|cant see|won't run to|can't run to|no chance",
  budget:
    'budget|board|finance|management|boss|committee|afford|accounts department|funding|directors|approval|sign off|purse|trustees|governors|treasurer|ceiling|purse strings|accountant|the head|council|finance director|kitty|grant',
  docs: 'brochure*|catalogue*|catalog*|data sheet*|datasheet*|spec|specs|spec sheet*|specification*|leaflet*|literature|documentation|information|info|details|certificate*|drawings|drawing|technical|safety sheet|msds|prospectus|references|pdf|info pack|product sheet|photos|pictures|case studies|colour chart|in writing|test report*|test certificate*|look book|lookbook|technical data|method statement|product guide|user guide|fact sheet*|factsheet*|paperwork on|write-up|load chart*',
  sample:
    'sample*|swatch*|tester*|specimen*|offcut*|try one|test piece|try before|prototype|taster*|trial pack|mock-up|on trial|on loan|on approval|swatch book|a couple to try|try it out|try it first|have a go|tryout|have a taste|cutting*|loan unit',
  visit:
    'demo*|visit|come and see|come by|pop in|look round|tour|showroom|see it|trial|site visit|come out|call in|walk me through|walk us through|open day|appointment|drop by|viewing|take a look|presentation|have a look|book|walk three|walk us|screen share|in the flesh|in person|in action|nosey|have a nose|come over|drop in|sit in|test drive|book a slot|come and look|come have a look|show us|show me|open sunday*|open saturday*|round the plant|guided tour',
  stock:
    'in stock|stock|available|availability|do you have|have you got|have you any|any left|do you sell|do you do|do you carry|do you stock|left|still got|you got any|do you make|sell|keep|run out|back in|still do|still make|still sell|get hold of|on the shelf|how many left|do you keep|does it come in|have you anything|lying around|spare ones|any spare',
  when: 'when|how long|lead time*|how soon|how quickly|turnaround|delivery time|what date|by when|eta|how fast|delivery date',
  feature:
    'compatible|suitable|fit|fits|work with|works with|size*|dimension*|material|colour*|color*|weight|capacity|support|suit|made of|version*|model*|certified|comply|minimum order|moq|range|max*|difference|does it|will it|is it|can it|do they|are they|resist*|integrat*|type|options|thick|rated|food safe|standard|talk to|talks to|hold up|cope with|outdoors|waterproof|washable|micron|vegan|gluten|allergen*|dishwasher|run on|wheelchair|accessible|how big|how wide|how heavy|how long does it last|guarantee|warranty|shelf life|handle',
  deliverto:
    'deliver to|ship to|do you deliver|do you ship|deliver as far|cover|do you install|do you offer|do you do|do you work|do you accept|do you take|your area|open on|do you export|do you hire|do you also',
  broken:
    "broken|damaged|faulty|defective|cracked|scratched|leak*|not working|doesn't work|stopped working|fell apart|snapped|bent|dented|torn|rusted|rusty|mouldy|rotten|burst|smashed|peeling|poor quality|failed|fault|failure|spoiled|chipped|crushed|shoddy|fallen off|came off|died|stained|shredded|packed up|conked out|on its last legs|knackered|dead on arrival|shattered|soaked|wilted|stale|ripped|split|blew up|seized|jammed|collapsed|filthy",
  late: "late|delay*|still waiting|not arrived|hasn't arrived|never arrived|never came|didn't turn up|no-show|overdue|not delivered|weeks ago|nobody came|no one came|missed|where is|still no|still not|supposed to|promised|was due|never turned up|days late|hours late|hour late|stood waiting|kept waiting|stood us up|gone nowhere|dragging on|fortnight ago|waiting in",
  wrong:
    "wrong|incorrect|mistake|not what we ordered|not what i ordered|instead of|mix-up|mixed up|error|someone else's|not as described|not as agreed|doesn't match|overcharged|charged twice|double charged|billed twice|too small|too big|short delivered|wrong colour|wrong size|wrong address|not what|someone else|got the wrong|incorrectly",
  missing:
    "missing|short|shortage|incomplete|only received|only got|not included|lacking|absent from|wasn't in|weren't in|left out|forgot|forgotten|were supposed to be",
  anger:
    'unacceptable|disgrace*|disappoint*|fed up|appalling|terrible|awful|shocking|shambles|joke|ridiculous|complain*|complaint|outrage*|furious|annoyed|not good enough|poor|dreadful|unprofessional|let down|had enough|not impressed|dissatisf*|unhappy|frustrat*|waste of|useless|how is it possible|hopeless|incompetent|sick of|taking the mick|cheated|trust|treat us|treat small|how hard can|drunk|rude|nuisance|hopping mad|livid|fuming|farce|pathetic|laughable|careless|sloppy|fobbed off|pillar to post|at my expense|at our expense|ruined|spoilt|cried|embarrass*|insult*|nobody rings|grease all over|left a mess|the last straw|at the end of my tether|poor show|useless lot',
  again:
    'again|yet again|third time|second time|fourth time|once more|every time|keeps|constantly|repeatedly|always|still|twice|several times|in a row',
  noreply:
    "no answer|no reply|nobody answers|nobody responds|no response|ignored|nobody calls|not heard|haven't heard|rings out|not answering|nobody picks up|no one|nobody|silence|left messages",
  refund:
    'refund*|money back|reimburs*|credit note|credited|credit us|credit me|pay back|paid back|give me back|compensat*|deposit back|chargeback|deduct|get back|recoup|overpaid|overpayment|reverse|give us our|fee back|reversed|repay|paid twice|hit twice|charged in error|deposit returned|knocked off the invoice|get our money|knock it off|take it off the bill|debited twice',
  return:
    "return|returning|send back|sending back|take back|take them back|pick up again|collect them|rma|returns|exchange|returned|unused|unopened|bring back|surplus|too many|took the wrong|send them back|ordered too many|wrong one by mistake|bring them back|uncollected|change of mind|not suitable|doesn't suit|goods back|restocking",
  cancel:
    "cancel*|terminat*|discontinu*|end our|end the|end my|stop the|stop my|stop our|close my account|close our account|opt out|give notice|giving notice|notice to|withdraw from|pull out|final delivery|last delivery|pull the plug|leave|close down|lapse|cease|wind up|wind down|last one|for good|shan't be needing|calling it a day|part ways|parting ways|in-house|stop coming|stop sending|stop delivering|bow out|hand in our|discontinue|be collected|call a halt|knock it on the head",
  renew:
    'renew*|extend*|extension|continue|carry on|prolong|run out|expire*|lapse|expiry|auto-renew*|roll over|not to be extended|another year|another term|next term|re-sign|continuing',
  contract:
    'contract*|subscription*|agreement*|membership|standing order|service plan|account|retainer|lease|maintenance|direct debit|partnership|our order|rental|licen*|weekly|monthly|box scheme|maintenance contract|cleaning contract|plan|policy|standing delivery|cover|service agreement|weekly order|scheme',
  nolonger:
    "no longer|not need|don't need|won't need|no more|any more|anymore|not going ahead|not required|won't be|no need|without|instead|don't want|do not wish|do not want|not renew|not going to|shan't|any longer|not to be|doesn't want|don't want us|not be needing|won't be needing|no further need|have no use|from now on|do it ourselves|doing it ourselves|after this one|last one this week",
  rival:
    'competitor*|another supplier|another company|another firm|other supplier*|other firm*|other compan*|someone else|elsewhere|other quote*|other offer*|other provider*|different supplier|different provider|alternative*|rival*|your competition|others|other people|another quote|somewhere else|current supplier|two other|three other|other contractors|brother in law|cousin*|shortlist|the other lot|another firm*|a local firm|a mate|rival firm|down the road|next door|online for|on amazon|local lad*|other bidder*|the competition|neighbour gets|neighbouring|other tenderer*|incumbent',
  switch:
    'switch*|going with|gone with|go with|went with|decided for|chosen|chose|opted|awarded|move to|moving to|moved to|changing supplier|change supplier|decided on|in favour of|signed with|prefer*|took over|has taken over|will take over|replace*|won the|appointed|have appointed|engaged|hired|signed up with|awarded to|gone over to|taking our business|take our business|taken on|switching over|jumping ship|moving across|chose another|will be doing it|one supplier',
  offersus:
    "offered us|quoted us|offers us|came in at|their price|their quote|their offer|offer the same|does it for|do it for|same thing for|they charge|has quoted|have quoted|quoted me|also talking|in talks|comparing|compare|shortlist|against|been approached|approached us|two quotes|three quotes|up against|next to|have offered|has offered|offered me|do the same|do pretty much the same|same basket|same spec|same job|gets his|gets it off|off them for|rather fond|used at|in the frame|throwing in|bids from|three bids|gathering bids|other bids|came back at|priced it at|said they'd do|would do it for",
  leave:
    "leaving|leave|left the company|last day|moving on|moved on|stepping down|resign*|no longer with|no longer working|no longer work|no longer employed|new role|new job|new challenge|departure|final day|farewell|goodbye|my time at|finishing up|hand over|handing over|parental leave for good|made redundant|redundan*|left us|has left|have left|he went|she went|i've handed over|handed over|not with us|clearing my desk|off to pastures new|pastures new|hung up|last friday with|last week here|time has come|transferred to|moving to another|change of role|out of the trade",
  retire: 'retire*|retiring|pension|retirement',
  successor:
    "successor|my colleague will|taking over|takes over|take over|took over|will take my place|new contact|contact person|in my place|replaced by|your new|from now on contact|going forward|will be looking after|please update your|in future please contact|she's your person|he's your person|doing the ordering|stepping into|step into|picks up from me|now handles|now deals|now looks after|please deal with|direct all|taken the reins",
  mailboxgone:
    'this mailbox|this address|mailbox is|not monitored|no longer monitored|inbox|will be deactivated|account is no longer|is no longer active|being closed',
  absent:
    'out of office|out of the office|away|on leave|on holiday|on vacation|annual leave|maternity leave|paternity leave|sick leave|currently out|travelling|traveling|not in the office|absent|ooo|off until|closed until|back on|back in the office|i return|returning on|limited access|not be checking|will not be reading|having a baby|back at my desk|out on site|till then|until then|covering for me|parental leave|bank holiday|office is closed|will be back|back in on|off work|on site until',
  urgent:
    'urgent|in urgent cases|in the meantime|my deputy|please contact|emergenc*|contact my colleague|reach out to',
  thanks:
    'thanks|thank you|many thanks|cheers|appreciated|much appreciated|thx|ta|grateful|brilliant|perfect|great|lovely|super|excellent|wonderful|fantastic',
  received:
    'received|arrived|got it|got them|got everything|came through|landed|safely|to hand|came today|turned up|delivered|got the|got your|in my inbox',
  settled:
    "all sorted|sorted|solved|resolved|works now|working now|fixed|all good|that's everything|that's all|nothing further|nothing else|no further|case closed|you can close|close the ticket|closed|done|answered|no reply needed|no need to reply|all clear|that answers|taken care of|no action|consider it|happy with|spot on|came today|does the trick|that'll do|all done|job done|no more questions|not a problem now|no further questions|that did it|as you were",
  withdraw:
    "withdraw|forget|disregard|ignore my|never mind|drop it|don't bother|scrap|shelved|on hold|called off|off the table|no need to|not proceeding|changed our mind|changed my mind|fell through|consider the matter|has been dropped|shelve|found another|no longer looking|don't worry about|dont worry|no need for|found some|found one|stand down|not going to happen|scrap that|leave it for now|we'll leave it|pulled the plug on|parked",
  approve:
    "approved|accepted|agreed|go ahead|we'll take|please proceed|order confirmed|happy to go|signed off|deal|we order|place an order|confirm the order|order",
  attached:
    "attached|attaching|enclosed|attachment|find attached|please find|here is|here are|here's|as promised|as requested|as discussed|below is|below are|see below|following prices|herewith|link below|i enclose|enclose|enclosing|appended|in the zip|in the folder|have popped|here you go|please see|as per your",
  sentpast:
    "i sent|we sent|i've sent|have sent|i gave|gave him|gave her|gave them|told him|told her|quoted him|quoted her|quoted them|emailed|handed|talked him through|went through|read out|passed on|i've put|i have put|uploaded|posted|dropped off|gave her the price|gave him the price|talked her through|read her|told them the price|over the phone|walked him through|walked them through",
  total:
    'total|totals|comes to|come to|works out at|ex vat|plus vat|excl|incl|net|all in|valid until|valid for|subtotal|grand total|delivered',
  iwill:
    "i will|i'll|we will|we'll|i shall|we shall|going to|promise|promised|i am going to|expect it|you'll have|you will have|will be with you|will get",
  deadline:
    'by friday|by monday|by tuesday|by wednesday|by thursday|tomorrow|by the end|this afternoon|this week|next week|later today|by close|first thing|by noon|on monday|on friday|tonight|within|in the morning|by the|before',
  getback:
    'get back to you|come back to you|let you know|revert|be in touch|follow up|call you|look into|check with|find out for you|ring you',
  newsletter:
    "newsletter|unsubscribe|opt out|view in browser|you are receiving|follow us|webinar|register now|read more|black friday|special offer|sale|new arrivals|click here|our blog|exclusive|subscribers|season|don't miss|read online|forward to a colleague|don't want these emails|update your preferences|issue|this week's|tips|win tickets|last chance|early bird",
  autoack:
    'automatic reply|automated|auto-reply|we have received your|your enquiry has been|your request has been|ticket number|reference number|do not reply|no-reply|noreply|within one working day|within 24 hours|working days|virtual assistant|chatbot|bot|our team will|your message has been|thank you for contacting',
  vendor:
    "we offer|we provide|we specialise|we specialize|our solution|our company|our product|our platform|our services|15 minutes|quick call|increase your|reduce your|help companies|help businesses|leading provider|free consultation|we are a manufacturer|we are manufacturer|i'd love to show|introduce|would you be open|grow your|savings|our clients|cold email|your website|ranking|partner with|at the old rates|area manager|dear customer|beat your current|we supply|happy to assist|should you want|we can offer|introduce ourselves|quick chat|no obligation|free survey|send over our|your current spend|current provider",
  job: 'cv|resume|application|apply|applying|vacanc*|position|internship|candidate|job|apprentice*|interview|hiring manager|salary|role|vacancy|opening|my cv|references on request|notice period|remaining holiday',
  invoice:
    'invoice*|payment|receipt|remittance|bank details|vat number|statement|purchase order|po number|delivery note|proof of|tax|iban|paid|billing',
  support:
    'login|log in|password|error|update|install|reset|manual|instructions|how do i|how to|set up|setting|screen|app|printer|account locked|button|connect|troubleshoot|display|error message|access|reboot',
  meeting:
    'meeting|appointment|call|zoom|teams|agenda|minutes|conference|reschedule*|postpone*|calendar|invite',
  past: 'yesterday|last year|last week|last month|back then|years ago|used to|at the time|once|had asked|was sent|were sent|previously|in the past|formerly|ago',
  later:
    'later|next year|at some point|in the future|once we|as soon as|when we have|after the|not yet|might|maybe|perhaps|possibly|too early|for now|in spring|in the new year',
  if: 'if|in case|should you|unless|provided|whether|assuming|would have',
  not: "not|no|don't|doesn't|didn't|isn't|aren't|won't|can't|never|nothing|without|none|neither|cannot|wasn't",
  we: "we|our|us|i|my|me|i'm|we're|i'd|we'd|i've|we've",
  you: "you|your|yours|u|ur|y'all|ye",
  they: 'he|she|they|customer|client|him|her|them|his|their|caller',
  said: 'said|says|asked|asks|asking for|wants|told|mentioned|according|reported|claims|thinks|feels|wondered|requested|complained',
  internal:
    "internal|colleagues|team|fyi|todo|to-do|can you draft|could you draft|let's|for the file|action|assigned|who is|handle this|take this one|hq|pipeline|target",
  project:
    'project|job|event|wedding|conference|house|roof|kitchen|office|building|site|drawing|fitted|installed|whole|complete|lot|scope|requirement*|renovation|refurb*|extension|tender documents|floor|garden|bathroom|premises|loft|hangar|playground|gate|fence|driveway|patio|marquee|hall|surgery|depot|yard|workshop|swap it for|replace the|overclad|clearance',
  quantityword:
    'pieces|units|pallets|boxes|pcs|metres|people|guests|sets|tonnes|litres|sqm|seats|users|kg|rolls|pairs|dozen|copies|crates|bottles|employees|staff|licences|vehicles|rooms|windows|doors|sq m|sq ft|m2|hoodies|flats|fittings|beds|covers|delegates|cartons|bales|sheets|lengths|a dozen|bays|cases|sacks|drums|loads|doses',
  chase:
    'any news|any update|any joy|any progress|following up|chasing|just checking|reminder|still waiting for|did you get|have you had a chance|how are you getting on|where are we|hear back|heard back|heard nothing|as discussed|we talked about|still waiting on|about a fortnight|asked about|any sign|anything back|did anyone|gone quiet|bump*|nudge|circling back|heard anything',
  calc: 'work out|price up|cost up|calculate|put a price|figure out|tot up|do us a|make us|give us a price|look at pricing|run the numbers|add it up|best you can do|quote us|ballpark|rough idea|what would|rework|redo|revise|cost it|submit your figure|your figure|work us up|put something together|numbers on|figures for|sum on paper|price it|tot it up|give me a number|give us a number|costs from us|asked us to cost',
  receive:
    'receive|have a copy|get hold of|see a|obtain|request a copy|let us see|could i have|can i have|can i get|may i have',
  smalltalk:
    'regards|hope you|best wishes|have a nice|weekend|dear|hello|hi|good morning|lovely to|nice to|looking forward|congratulations|happy birthday|christmas|weather',
};
