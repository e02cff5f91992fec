import type { ConceptWords } from '../concept-names.ts';

export const en: ConceptWords = {
  please:
    'please|pls|plz|kindly|could you|can you|would you|will you|could we|can we|could i|can i|may we|may i|would it be possible|is it possible|any chance|would you mind|grateful|appreciate it if|be so kind|happy to|if possible|could someone',
  want: "want*|need|needs|require|requires|would like|'d like|id like|would love|looking for|looking to|in the market|interested in|keen|after a|hoping to|planning to|thinking of|considering|we are after|seek*|wish to|intend to|in need of",
  know: 'know|wonder|wondering|let me know|let us know|tell me|tell us|find out|advise|confirm|enquir*|inquir*|question|ask|asking|clarify|understand|give me an idea|idea of|curious|hear',
  send: 'send|email|e-mail|mail|forward|share|provide|give|let me have|let us have|get me|get us|pass on|supply|submit|prepare|put together|draw up|drop me|fire over|issue|raise|post',
  quotenoun:
    'quot*|estimate*|proposal*|tender*|bid|bids|offer|rfq|rfp|costing*|ballpark|pro forma|pricing',
  price:
    'price*|pricing|cost|costs|costing|rate|rates|fee|fees|charge|charges|figure|figures|number|amount|sum',
  howmuch:
    "how much|what does it cost|what would it cost|what's the cost|what price|whats the price|what's the price|what is the price|what do you charge|what would you charge|cost me|cost us|set me back|set us back|run me|run us|damage|what are your rates|what kind of money|what are we looking at|how dear|how expensive",
  pricelist:
    'price list*|pricelist*|rate card*|tariff*|price sheet*|trade prices|trade terms|wholesale|price range*|reseller|dealer terms|terms|price bands|pricing structure|menu|price guide|bulk prices|going rate|rates',
  perunit:
    'per|each|apiece|a piece|a head|a metre|a kilo|a day|a month|an hour|hourly|daily|monthly|a unit|a pop',
  expensive:
    'expensive|too much|too high|too dear|dear|steep|pricey|costly|overpriced|exceeds our budget|over budget|above budget|over the odds|extortionate|hefty|rip-off|rip off|daylight robbery|too rich|ouch|astronomical|out of our reach|more than we|beyond our|unaffordable|sky high|excessive|blown away',
  cheaper:
    'cheaper|cheap|lower|less|discount|reduce|reduction|come down|knock off|better price|best price|shave|sharpen|undercut|beat|match|for less|haggle|negotiate|room to move|wiggle room|drop the price|save',
  cannot:
    "can't|cannot|unable|won't|not able|not possible|impossible|no way|can not|couldn't|not in a position|rule out|out of the question|turned down|rejected|refused|declined|won't approve|will not approve|not approve|won't sign",
  budget:
    'budget|board|finance|management|boss|committee|afford|accounts department|funding|directors|approval|sign off|purse',
  docs: 'brochure*|catalogue*|catalog*|data sheet*|datasheet*|spec|specs|spec sheet*|specification*|leaflet*|literature|documentation|information|info|details|certificate*|drawings|drawing|technical|safety sheet|msds|prospectus|references|pdf|info pack|product sheet|photos|pictures|case studies|colour chart',
  sample:
    'sample*|swatch*|tester*|specimen*|offcut*|try one|test piece|try before|prototype|taster*|trial pack|mock-up',
  visit:
    'demo*|visit|come and see|come by|pop in|look round|tour|showroom|see it|trial|site visit|come out|call in|walk me through|walk us through|open day|appointment|drop by|viewing|take a look|presentation|have a look|book',
  stock:
    'in stock|stock|available|availability|do you have|have you got|have you any|any left|do you sell|do you do|do you carry|do you stock|left|still got|you got any|do you make|sell|keep|run out|back in',
  when: 'when|how long|lead time*|how soon|how quickly|turnaround|delivery time|what date|by when|eta|how fast|delivery date',
  feature:
    'compatible|suitable|fit|fits|work with|works with|size*|dimension*|material|colour*|color*|weight|capacity|support|suit|made of|version*|model*|certified|comply|minimum order|moq|range|max*|difference|does it|will it|is it|can it|do they|are they|resist*|integrat*|type|options|thick|rated|food safe|standard',
  deliverto:
    'deliver to|ship to|do you deliver|do you ship|deliver as far|cover|do you install|do you offer|do you do|do you work|do you accept|do you take|your area|open on|do you export|do you hire|do you also',
  broken:
    "broken|damaged|faulty|defective|cracked|scratched|leak*|not working|doesn't work|stopped working|fell apart|snapped|bent|dented|torn|rusted|rusty|mouldy|rotten|burst|smashed|peeling|poor quality|failed|fault|failure|spoiled|chipped|crushed|shoddy|fallen off|came off|died|stained",
  late: "late|delay*|still waiting|not arrived|hasn't arrived|never arrived|never came|didn't turn up|no-show|overdue|not delivered|weeks ago|nobody came|no one came|missed|where is|still no|still not|supposed to|promised|was due|never turned up|days late|hours late",
  wrong:
    "wrong|incorrect|mistake|not what we ordered|not what i ordered|instead of|mix-up|mixed up|error|someone else's|not as described|not as agreed|doesn't match|overcharged|charged twice|double charged|billed twice|too small|too big|short delivered",
  missing:
    "missing|short|shortage|incomplete|only received|only got|not included|lacking|absent from|wasn't in|weren't in|left out|forgot|forgotten|were supposed to be",
  anger:
    'unacceptable|disgrace*|disappoint*|fed up|appalling|terrible|awful|shocking|shambles|joke|ridiculous|complain*|complaint|outrage*|furious|annoyed|not good enough|poor|dreadful|unprofessional|let down|had enough|not impressed|dissatisf*|unhappy|frustrat*|waste of|useless|how is it possible|hopeless|incompetent|sick of|taking the mick|cheated|trust',
  again:
    'again|yet again|third time|second time|fourth time|once more|every time|keeps|constantly|repeatedly|always|still|twice|several times|in a row',
  noreply:
    "no answer|no reply|nobody answers|nobody responds|no response|ignored|nobody calls|not heard|haven't heard|rings out|not answering|nobody picks up|no one|nobody|silence|left messages",
  refund:
    'refund*|money back|reimburs*|credit note|credited|credit us|credit me|pay back|paid back|give me back|compensat*|deposit back|chargeback|deduct|get back|recoup|overpaid|overpayment',
  return:
    'return|returning|send back|sending back|take back|take them back|pick up again|collect them|rma|returns|exchange|returned|unused|unopened|bring back|surplus|too many',
  cancel:
    'cancel*|terminat*|discontinu*|end our|end the|end my|stop the|stop my|stop our|close my account|close our account|opt out|give notice|giving notice|notice to|withdraw from|pull out|final delivery|last delivery|pull the plug|leave|close down',
  renew:
    'renew*|extend*|extension|continue|carry on|prolong|run out|expire*|lapse|expiry|auto-renew*|roll over',
  contract:
    'contract*|subscription*|agreement*|membership|standing order|service plan|account|retainer|lease|maintenance|direct debit|partnership|our order|rental|licen*|weekly|monthly',
  nolonger:
    "no longer|not need|don't need|won't need|no more|any more|anymore|not going ahead|not required|won't be|no need|without|instead|don't want|do not wish|do not want|not renew|not going to",
  rival:
    'competitor*|another supplier|another company|another firm|other supplier*|other firm*|other compan*|someone else|elsewhere|other quote*|other offer*|other provider*|different supplier|different provider|alternative*|rival*|your competition|others|other people|another quote|somewhere else|current supplier|two other|three other|other contractors',
  switch:
    'switch*|going with|gone with|go with|went with|decided for|chosen|chose|opted|awarded|move to|moving to|moved to|changing supplier|change supplier|decided on|in favour of|signed with|prefer*|took over|has taken over|will take over|replace*|won the',
  offersus:
    'offered us|quoted us|offers us|came in at|their price|their quote|their offer|offer the same|does it for|do it for|same thing for|they charge|has quoted|have quoted|quoted me|also talking|in talks|comparing|compare|shortlist|against|been approached|approached us|two quotes|three quotes|up against|next to',
  leave:
    'leaving|leave|left the company|last day|moving on|moved on|stepping down|resign*|no longer with|no longer working|no longer work|no longer employed|new role|new job|new challenge|departure|final day|farewell|goodbye|my time at|finishing up|hand over|handing over|parental leave for good|made redundant|redundan*',
  retire: 'retire*|retiring|pension|retirement',
  successor:
    'successor|my colleague will|taking over|takes over|take over|took over|will take my place|new contact|contact person|in my place|replaced by|your new|from now on contact|going forward|will be looking after|please update your|in future please contact',
  mailboxgone:
    'this mailbox|this address|mailbox is|not monitored|no longer monitored|inbox|will be deactivated|account is no longer|is no longer active|being closed',
  absent:
    'out of office|out of the office|away|on leave|on holiday|on vacation|annual leave|maternity leave|paternity leave|sick leave|currently out|travelling|traveling|not in the office|absent|ooo|off until|closed until|back on|back in the office|i return|returning on|limited access|not be checking|will not be reading',
  urgent:
    'urgent|in urgent cases|in the meantime|my deputy|please contact|emergenc*|contact my colleague|reach out to',
  thanks:
    'thanks|thank you|many thanks|cheers|appreciated|much appreciated|thx|ta|grateful|brilliant|perfect|great|lovely|super|excellent|wonderful|fantastic',
  received:
    'received|arrived|got it|got them|got everything|came through|landed|safely|to hand|came today|turned up|delivered|got the|got your|in my inbox',
  settled:
    "all sorted|sorted|solved|resolved|works now|working now|fixed|all good|that's everything|that's all|nothing further|nothing else|no further|case closed|you can close|close the ticket|closed|done|answered|no reply needed|no need to reply|all clear|that answers|taken care of|no action|consider it|happy with",
  withdraw:
    "withdraw|forget|disregard|ignore my|never mind|drop it|don't bother|scrap|shelved|on hold|called off|off the table|no need to|not proceeding|changed our mind|changed my mind|fell through|consider the matter|has been dropped|shelve|found another|no longer looking",
  approve:
    "approved|accepted|agreed|go ahead|we'll take|please proceed|order confirmed|happy to go|signed off|deal|we order|place an order|confirm the order|order",
  attached:
    "attached|attaching|enclosed|attachment|find attached|please find|here is|here are|here's|as promised|as requested|as discussed|below is|below are|see below|following prices|herewith|link below",
  sentpast:
    "i sent|we sent|i've sent|have sent|i gave|gave him|gave her|gave them|told him|told her|quoted him|quoted her|quoted them|emailed|handed|talked him through|went through|read out|passed on|i've put|i have put|uploaded|posted|dropped off",
  total:
    'total|totals|comes to|come to|works out at|ex vat|plus vat|excl|incl|net|all in|valid until|valid for|subtotal|grand total|delivered',
  iwill:
    "i will|i'll|we will|we'll|i shall|we shall|going to|promise|promised|i am going to|expect it|you'll have|you will have|will be with you|will get",
  deadline:
    'by friday|by monday|by tuesday|by wednesday|by thursday|tomorrow|by the end|this afternoon|this week|next week|later today|by close|first thing|by noon|on monday|on friday|tonight|within|in the morning|by the|before',
  getback:
    'get back to you|come back to you|let you know|revert|be in touch|follow up|call you|look into|check with|find out for you|ring you',
  newsletter:
    "newsletter|unsubscribe|opt out|view in browser|you are receiving|follow us|webinar|register now|read more|black friday|special offer|sale|new arrivals|click here|our blog|exclusive|subscribers|season|don't miss",
  autoack:
    'automatic reply|automated|auto-reply|we have received your|your enquiry has been|your request has been|ticket number|reference number|do not reply|no-reply|noreply|within one working day|within 24 hours|working days|virtual assistant|chatbot|bot|our team will|your message has been|thank you for contacting',
  vendor:
    "we offer|we provide|we specialise|we specialize|our solution|our company|our product|our platform|our services|15 minutes|quick call|increase your|reduce your|help companies|help businesses|leading provider|free consultation|we are a manufacturer|we are manufacturer|i'd love to show|introduce|would you be open|grow your|savings|our clients|cold email|your website|ranking|partner with",
  job: 'cv|resume|application|apply|applying|vacanc*|position|internship|candidate|job|apprentice*|interview',
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
    'project|job|event|wedding|conference|house|roof|kitchen|office|building|site|drawing|fitted|installed|whole|complete|lot|scope|requirement*|renovation|refurb*|extension|tender documents|floor|garden|bathroom|premises',
  quantityword:
    'pieces|units|pallets|boxes|pcs|metres|people|guests|sets|tonnes|litres|sqm|seats|users|kg|rolls|pairs|dozen|copies|crates|bottles|employees|staff|licences|vehicles|rooms|windows|doors',
  chase:
    'any news|any update|any joy|any progress|following up|chasing|just checking|reminder|still waiting for|did you get|have you had a chance|how are you getting on|where are we|hear back|heard back|heard nothing|as discussed|we talked about',
  calc: 'work out|price up|cost up|calculate|put a price|figure out|tot up|do us a|make us|give us a price|look at pricing|run the numbers|add it up|best you can do|quote us|ballpark|rough idea|what would',
  receive:
    'receive|have a copy|get hold of|see a|obtain|request a copy|let us see|could i have|can i have|can i get|may i have',
  smalltalk:
    'regards|hope you|best wishes|have a nice|weekend|dear|hello|hi|good morning|lovely to|nice to|looking forward|congratulations|happy birthday|christmas|weather',
};
