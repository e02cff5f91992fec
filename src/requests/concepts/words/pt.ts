import type { ConceptWords } from '../concept-names.ts';

export const pt: ConceptWords = {
  please:
    'por favor|pf|poderia|poderiam|pode|podem|podiam|podia|consegue|conseguem|seria possível|é possível|agradecia|agradeço que|agradecíamos|solicito|solicitamos|pedimos|peço|teriam a amabilidade|por gentileza|favor',
  want: 'quero|queremos|queria|queríamos|gostava|gostaria|gostávamos|gostaríamos|precis*|necessit*|procuro|procuramos|procurando|desej*|interess*|pretend*|estou à procura|estamos à procura|estamos a pensar|estamos pensando|faz falta',
  know: 'saber|dizer*|dizer-me|diga|digam|informar*|inform*|pergunt*|consult*|indicar*|dúvida|confirm*|conhecer|esclarec*|avis*|comunicar|perceber|descobrir|explic*|me diz|diz-me|dizer|conta pra|me conta|dúvida*|questão|entender',
  send: 'envi*|mand*|pass*|remet*|fazer chegar|facult*|dar|fornec*|prepar*|elabor*|partilh*|compartilh*|encaminh*|entreg*|disponibiliz*|fazer',
  quotenoun: 'orçament*|cotaç*|proposta*|orçar|cotar|proforma|estimativa*|licitação|cotacao',
  price: 'preço*|custo*|custa*|tarifa*|valor*|taxa*|honorário*|montante|verba|cachê|número',
  howmuch:
    'quanto|que preço|qual o preço|qual é o preço|qual o valor|qual o custo|a quanto|quanto fica|quanto custa|quanto sai|quanto cobram|por quanto|que valor|qual seria o valor|em quanto|fica por|ficaria|ficava|custaria|custava|sairia|cobram|cobra por|levam|leva por|levaria*|quanto é|quanto seria|ordem de grandeza|mais ou menos|aproximad*|valores|o que pede*|quanto pede*|preço de|na casa de|quanto me|faz por quanto|me sai|contas',
  pricelist:
    'tabela de preços|tabela|preçário|lista de preços|tarifário|preços|faixa de preço|condições|revenda|revendedor*|atacado|preço por|grosso|preço especial|tabela de valores|condições comerciais|taxa horária',
  perunit: 'por|cada|a peça|o quilo|o metro|a hora|mensal|ao mês|unidade|unitário|por mês',
  expensive:
    'caro|cara|caros|caríssimo|elevado*|alto|puxado|salgado|excessivo*|fora do orçamento|acima do|ultrapassa|custoso|demasiado|exagerado*|muito dinheiro|incomportável|um bocado|aguenta|inviável|facada|fora da realidade|pesado|absurdo|fora das nossas possibilidades|caras|caríssim*|salgad*|puxad*|elevad*|altíssim*|excessiv*|disparat*|nas nuvens|olhos da cara|foge do|estoura*|não cabe|não posso pagar|não podemos pagar|não dá|não tenho|dinheiro que não tenho|não vou ter|proibitiv*|exager*|um roubo|pancada|o dobro|mais do que|de boca aberta|boca aberta|assust*|susto|caí para trás|caí pra trás|aument*|subi* muito|peso no|pesad*|tanto dinheiro|inviáv*|incomportáv*',
  cheaper:
    'mais barato|barat*|desconto*|baixar|menos|melhor preço|reduzir|negoci*|abat*|em conta|melhorar|mais baixo|poup*|economiz*|apertar|ajust*|mais barat*|econômic*|económic*|descont*|desconto|abatiment*|baixe|baixem|cobrir|cubra|igualar|regatear|promo*|poupar|economizar|fazer um precinho|precinho',
  cannot:
    'não posso|não podemos|não pode|não dá|impossível|não é possível|recus*|rejeit*|não aprova*|não assin*|nem pensar|não aceit*|não passa|inviável|não autoriza*|não conseguimos|não consigo|não temos como',
  budget:
    'orçamento|direção|diretoria|chefe|patrão|administração|conselho|comité|verba|financeiro|aprovação|gerência|condomínio',
  docs: 'folheto*|catálogo*|ficha*|informaç*|info|documentação|detalhes|certificado*|desenhos|especificaç*|referências|fotos|brochura*|portfólio|características|catálogos|prospeto*|mostruário|memorial',
  sample:
    'amostra*|provar|prova|testar|experimentar|protótipo|mostruário|degustação|provinha|pra provar|para provar',
  visit:
    'demo*|demonstraç*|visita*|visitar|passar aí|ver|showroom|apresentação|mostrar|agendar|marcar|ir ver|loja|conhecer|passar para ver|ao vivo',
  stock:
    'em stock|stock|estoque|disponív*|disponib*|têm|tem|há|vendem|trabalham com|fazem|ainda|resta|em estoque|dispõem|existe|possuem|sobrou|sobra*|resta*|ainda tem|ainda há|vocês têm|disponibilidade|esgotad*|chega*|repor|reposição|vende|arranja*|consegue*|vaga*|horário*|livre*|lugar|agenda|separa*|reserva*|encaixe|pronta entrega',
  when: 'quando|quanto tempo|prazo*|data de entrega|tempo de entrega|para quando|em quanto tempo|demora*',
  feature:
    'compatív*|serve|funciona*|medida*|tamanho*|material|cor|cores|peso|capacidade|versão|modelo*|certificad*|pedido mínimo|encomenda mínima|mínimo|diferença|resist*|norma|tipo|gama|adequad*|aguenta|potência|acabamento*|aguenta*|resiste*|suporta*|serve*|cabe|cabem|entra*|encaixa*|pesa*|mede*|largura|altura|comprimento|profundidade|espessura|diâmetro|autonomia|bateria|carga|dura*|ruído|barulho|voltagem|pressão|tecido|lavável|impermeável|sol|exterior|ao ar livre|interior|apto|inclui|incluído*|traz|trazem|vem com|vêm com|sob medida|por medida|origem|orgânico|garantia|idioma|dados|servidor|acessível|cadeira de rodas|alérg*|sem glúten|vegan*|rende|rendimento|conserva*|validade|de uma vez',
  deliverto:
    'entregam|enviam|fazem entregas|entregas em|chegam a|instalam|oferecem|fazem|trabalham|aceitam|atendem|alugam|despacham|abrem',
  broken:
    'partid*|quebrad*|danificad*|defeituos*|defeito*|estragad*|riscad*|fuga*|vaza*|não funciona*|avariad*|avaria*|torto|amassad*|enferrujad*|podre*|bolor|mofo|rasgad*|má qualidade|falha*|rachad*|pifou|parou de funcionar|descolad*|manchad*|entortou|fora de prazo|quebrou|avariou|defeit*|falhou|não funciona|não anda|não liga|não serve|não trabalha|furad*|vaz*|pinga*|goteira*|manch*|suj*|bolor*|enferruj*|vencid*|fora do prazo|queimad*|cru|crua|frio|fria|azed*|ranços*|mort*|murch*|barata*|cabelo|torto*|torta*|desbot*|encolheu|caiu|cai|explod*|derram*|rasgou|molhad*|encharcad*|esmagad*|sumiram|sem água|sem luz|sem aquecimento',
  late: 'atras*|tarde|demora*|ainda à espera|continuo à espera|continuamos à espera|não chegou|não chegaram|nunca chegou|não veio|não vieram|ninguém apareceu|prometi*|prometer*|há semanas|desde|ficaram de|à espera|esperando|não apareceu|demor*|a espera|semanas|há dias|há meses|faz semanas|faz dias|ainda não|até agora|até hoje|nada ainda|não apareceram|nunca veio|deram o cano|furou|furaram|horas depois|horas de atraso|promet*|ficou de|devia*|era para|adiad*|remarc*',
  wrong:
    'errad*|engano|erro|enganei*|em vez|em vez de|não é o que|não pedi*|não encomend*|duas vezes|duplicad*|pequen*|grande|não corresponde|trocad*|a mais|diferente*|cobrar* a mais|engan*|equívoco|troc*|incorret*|em lugar de|no lugar de|não era|não é o|não é a|não corresponde*|outro modelo|outra cor|ao contrário|em dobro|em duplicado|cobraram a mais|cobrado a mais',
  missing:
    'falta|faltam|faltavam|faltou|incomplet*|só|apenas|esquec*|não vinha|a menos|falt*|só chegaram|só veio|só vieram|sem o|sem a',
  anger:
    'inaceitáve*|inadmissív*|vergonh*|desilud*|decepcion*|desapont*|queixa*|reclam*|péssim*|terrív*|fart*|indigna*|lamentáv*|falta de respeito|insatisfeit*|desastre|palhaçada|absurdo|chatead*|descaso|incompetên*|irritad*|horrív*|confiança|paciência|gozar|revolt*|inaceitáv*|intoleráv*|indignad*|zangad*|furios*|desiludid*|queix*|gozação|grosseir*|mal-educad*|mal educad*|gritou|desligou na|incompeten*|amador*|desleix*|nunca mais|jamais|não pode ser|brincadeira|pouca vergonha|irresponsab*|um absurdo|estrag*|arruin*|burla|roubo|a gota|cúmulo|assim não|desculp*|chorando|a chorar|pra que pago|para que pago|inconcebív*',
  again:
    'outra vez|de novo|novamente|terceira vez|segunda vez|cada vez|sempre|constantemente|várias vezes|mais uma vez|já é a|continua*|pela segunda|pela terceira|toda vez|toda semana|duas vezes|três vezes',
  noreply:
    'sem resposta|ninguém responde|ninguém atende|não respondem|nenhuma resposta|ignor*|ninguém|não atendem|sem notícias|sem retorno|não me ligaram|não obtive|não dizem nada',
  refund:
    'reembols*|devolu*|devolv*|estorn*|nota de crédito|dinheiro de volta|restitui*|compensa*|indemniz*|indeniz*|crédito|creditar|caução|sinal|ressarc*|dinheiro|devolver o dinheiro|devolvam|devolução|devolver*|creditem|creditad*|restitu*|depósito|adiantamento|cobrança indevida|compens*|desconte*|descontar|de volta|meu dinheiro|nosso dinheiro|valor por inteiro|abater|crédito em conta|pix de volta',
  return:
    'devol*|troca*|recolh*|retorn*|sem uso|por abrir|sem abrir|enviar de volta|mandar de volta|de volta|arrependimento|fechad*|devolver|devolução|mandar para trás|mandar pra trás|trocar|troca|recolher|recolham|levem|que a levem|que o levem|venham buscar|vir buscar|retirar|por usar|na caixa|etiqueta*|arrepend*|enganei-me|me enganei|errei|pedi a mais|a mais|sobr*',
  cancel:
    'cancel*|rescind*|rescis*|denunci*|terminar|encerr*|anul*|pôr fim|deixar de|desist*|dar por terminad*|suspend*|acabar|desativ*|parar|terminamos|última entrega|tirar meu nome|tirar o meu nome|não quero mais|dar baixa|rescisão|termin*|acabar com|parem|para de|não renov*|não prorrog*|não continu*|não vamos continuar|deixo de|deixamos de|desligar|fechar a conta|sair do|saio|saímos|chega|até aqui|já não venham|não venham mais|não mandem mais|não mandem|não precisa mais vir|cessar|cessa|aviso prévio|aviso de 30|trancar|descontinu*|não quero mais receber',
  renew: 'renov*|prorrog*|continu*|prolong*|venc*|caduc*|expir*|seguir|termo',
  contract:
    'contrato*|assinatura*|subscrição|adesão|serviço|acordo|conta|aluguer|aluguel|avença|plano|débito direto|licença*|semanal*|mensal*|mensalidade|parceria',
  nolonger:
    'já não|não precis*|não vamos|deixámos de|não é necessário|não mais|não renov*|não necessit*|não pretend*|não queremos|dispens*|não vai ser preciso|não vale a pena|não é preciso|não quer*|não quero mais|não vamos precisar|deixou de|sem necessidade|por conta própria|nós mesmos|nós próprios|internamente|vendemos|vendi|fechamos|fechámos|nunca mais',
  rival:
    'concorr*|outro fornecedor|outros fornecedores|outra empresa|outras empresas|outra proposta|outras propostas|noutro lado|noutro sítio|alternativa*|outro orçamento|outros orçamentos|outro lugar|outra opção|outros|outra oficina|outra casa|outra loja|outro gabinete|outro prestador|na internet|concorren*|outra firma|outro sítio|outro lado|em outro|noutro|noutra|vizinho*|cunhado|primo|um amigo|um conhecido|compadre|o do lado|aqui do lado|de frente|o pessoal do|o pessoal da|os da|os do|irmãos|e filhos|pela internet|online|na net|mercado livre|outro|outra|outras|alguém',
  switch:
    'mudar|mudámos|mudamos|mudança|escolh*|optámos|optamos|optou|decidi*|adjudic*|contrat*|fechámos com|fechamos com|ir com|prefer*|substitu*|trocar|passar para|entregar as|entregar a|entregaram a|deliberar*|mudar*|trocar*|trocámos|trocamos|passámos|passamos|vamos com|vamos para|optar|fechei com|assin* com|migr*|vai passar a|ficar com|fica a cargo|a cargo de|assum*|preferi*',
  offersus:
    'oferece*|ofereceu|oferecem|fez-nos|faz o mesmo|o mesmo|a mesma|compar*|em conversações|a negociar|face a|fez-me|me fez|fazem por|deu-nos|abordad*|igual|três orçamentos|também|faz-me|faz-nos|me faz|nos faz|faz por|cobra|cobram|me cobra|nos cobra|pede|pedem|dá-me|dá-nos|me dá|nos dá|ofereceram|deixa por|me deixa|emprest*|guarda*|guardou|reservou|montou|montaram|mostrou|mostraram|deixou|deixaram|trouxe|trouxeram|passou aqui|veio cá|veio aqui|estão a testar|a testar|testando|pela metade|metade do preço|mesmo preço|a mesma coisa|dois orçamentos|outros orçamentos|recomend*|indicou|ali ao lado',
  leave:
    'deixo|deixei|deixou|último dia|saio|saí da|sair da|já não trabalh*|não trabalh* mais|já não faz parte|não faz mais parte|despeço|despedida|despedir|novo desafio|novos desafios|nova função|desligad*|desligamento|deixar a empresa|novos rumos|encerro|vou-me embora|me desliguei|entreguei o cargo|pedi as contas|pediu as contas|mudei de|saída|deixo a empresa|reformo-me|me aposento|despeço-me|me despeço|demit*|novo cargo|nova etapa|novo emprego|mudança de|vou para|me junto|junto-me|já não trabalha|não trabalha mais|não está mais|saio da|saiu da|transferid*|passo a pasta|chaves|crachá|desligou-se',
  retire: 'reform*|aposent*',
  successor:
    'sucessor*|substitu*|fica com|assume|assumirá|novo contacto|novo contato|a partir de agora|doravante|no meu lugar|passará a|meus assuntos|responsáve*|minhas funções',
  mailboxgone:
    'este endereço|esta caixa|caixa de correio|este e-mail|já não está ativ*|desativad*|este email|não é mais monitorad*|não está mais ativ*',
  absent:
    'ausente|ausência|fora do escritório|férias|licença|licença de maternidade|viagem|regresso|volto|retorno|de volta|estarei fora|atestado|encerrad*|recesso|acesso limitado|não estarei|formação|em viagem|de baixa|até ao dia|até o dia|não lerei|não leio|não vou ler|maternidade|fechado|feriado|sem acesso',
  urgent: 'urgen*|na minha ausência|contact*|contat*|dirij*|entretanto|procure',
  thanks:
    'obrigad*|agradeço|agradecemos|perfeito|excelente|ótimo|muito obrigad*|valeu|grat*|impecável|maravilha|show|agradecid*|beleza',
  received: 'receb*|chegou|chegaram|já tenho|entregue*|já cá|em mãos|já está',
  settled:
    'resolvid*|tratado|está tudo|tudo certo|tudo bem|já funciona|nada mais|esclarecid*|encerr*|não é preciso responder|podem fechar|fechar|era só isso|é tudo|ficou|concluíd*|pode fechar|deu certo|sem mais|solucionad*|arranjad*|já está|tudo ok|tudo em ordem|voltou a funcionar|mais nada|fechar o chamado|não precisa responder|escusa de responder|perfeito|excelente|ótimo|óptimo|recebid*|recebi|chegou bem|era isso|é isso|capricho|maravilha|caso encerrado',
  withdraw:
    'esqueç*|deixe estar|deixem estar|retir*|sem efeito|já não é preciso|não se incomode*|desconsider*|cancelado|mudámos de ideias|em pausa|descart*|caiu por terra|deixa pra lá|fica sem|desistimos|não é mais necessário|não avança|esqueça*|esquece|esqueçam|deixa|deixe|deixem|deixa estar|não é preciso|não precisa mais|não se incomode|não te incomodes|não se preocupe*|cancelad*|foi cancelad*|caiu|desisti*|arranjei|arranjámos|já arranj*|encontrámos|encontramos|já encontr*|achamos outro|já resolv*|já não interessa|afinal|afinal não|no fim|não vai ser|não se faz|não vai dar|não deixou|não aprov*|melhor não|mudámos de ideia|mudamos de ideia|fica para|engavet*|não vale a pena',
  approve:
    'aprovad*|aceit*|de acordo|avançar|encomenda|pedido|ordem de compra|confirmamos|autorizad*|fechado|podem avançar',
  attached:
    'anexo|em anexo|anexad*|segue|seguem|junto|aqui está*|aqui tem|conforme combinado|conforme pedido|como prometido|como combinado|abaixo|aqui vai|aqui vão|conforme solicitado|envio-lhe|em baixo|anexo*|anexei|segue*|aqui vai*|aí vai|aí está|no link|link|a seguir|sim, é|sim é|cumpre|sai a|sai por|fica em|fica a|ficam a|fica por|seria*|custa*|cobramos|levamos|fazemos por|à parte',
  sentpast:
    'enviei|enviado|mandei|dei-lhe|entreguei|passei|deixei|disse-lhe|informei|expliquei|enviámos|mandado|transmiti|subi|dei|enviamos|coloquei|passámos|ditei|por telefone|ao telefone|de boca|detalhei|anotou|apontou|tomou nota|mostrei',
  total:
    'total|mais iva|iva incluído|ascende|soma|fica em|ficam em|seriam|válid*|validade|líquido|sai por|ficaria|tudo incluído',
  iwill:
    'enviarei|enviaremos|vou|vamos|mando|envio|terá|receberá|fiquei de|prometi|comprometo|farei|dou|volto a|ligo|encarrego|te mando|trato|ficamos de|passo|te envio|te passo|mando-lhe|envio-lhe|mando-te|envio-te|ligo-lhe|ligo-te|te ligo|aviso|trato disso|eu trato|deixa comigo|deixe comigo|fica comigo|pode deixar|pode contar|conte com|prometo|comprometo-me|está na tua|na tua mão|na sua mão|terás|vai ter|vais ter|recebe|assim que|mal|mandarei|ligarei|levo|entrego|chega até|ainda hoje',
  deadline:
    'amanhã|sexta|segunda|terça|quarta|quinta|esta semana|próxima semana|esta tarde|hoje ainda|ainda hoje|até|antes de|para a semana|semana que vem|hoje|esta noite|logo|daqui a pouco|já já|já te|até sexta|até segunda|na segunda|na terça|na quarta|na quinta|na sexta|sábado|domingo|cedo|fim de semana|daqui a|logo pela manhã|no máximo|em breve|depois de amanhã|fim do dia',
  getback:
    'dou notícias|aviso|confirmo|ligo-lhe|verifico|retorno|entro em contacto|entro em contato|dou retorno|vejo isso|dou feedback',
  newsletter:
    'newsletter|boletim|cancelar subscrição|subscri*|navegador|webinar|inscrev*|regist*|saiba mais|promoção|novidades|clique|aproveit*|descubr*|oferta especial|não perca|descadastr*',
  autoack:
    'automátic*|recebemos o seu|o seu pedido|a sua mensagem|número de|protocolo|não responda|dias úteis|24 horas|assistente virtual|nossa equipa|nossa equipe|em breve|brevidade|sua solicitação',
  vendor:
    'oferecemos|somos fabricantes|a nossa solução|nossa solução|nossa empresa|nossos produtos|nossos serviços|15 minutos|grátis|gratuit*|aument*|reduz*|ajudamos|líder*|apresentar|nossos clientes|seu site|somos uma empresa|dedicamo-nos',
  job: 'currículo|cv|vaga|candidatura|emprego|estágio|entrevista|candidat*',
  invoice:
    'fatura*|pagamento*|recibo|comprovativo|comprovante|iban|transferência|nota fiscal|guia|boleto|nf-e|nif|cnpj',
  support:
    'senha|palavra-passe|password|iniciar sessão|erro|atualiz*|instalar|reinici*|manual|instruções|como faço|como posso|configur*|ecrã|tela|impressora|acesso|app|login|utilizador',
  meeting:
    'reunião|reuniões|teams|zoom|chamada|ligação|reagendar|ata|adiar|conferência|agenda|evento',
  past: 'ontem|o ano passado|ano passado|semana passada|mês passado|na altura|há anos|antes|tinha|tínhamos|havia|antigamente|passad*|há',
  later:
    'mais tarde|próximo ano|um dia|no futuro|assim que|quando tivermos|ainda não|talvez|possivelmente|por agora|por enquanto|mais para a frente|futuramente',
  if: 'se|caso|desde que|a menos|no caso',
  not: 'não|nem|nunca|nada|nenhum|nenhuma|sem|tampouco|jamais',
  we: 'nós|noss*|nos|eu|meu|minha|me|tenho|temos|mim',
  you: 'você*|vocês|seu|sua|seus|suas|vos|voss*|lhe|te|o senhor|a senhora|convosco',
  they: 'ele|ela|cliente*|eles|senhor*|quer|elas',
  said: 'diz|disse|pede|pediu|pergunta|perguntou|quer|segundo|comentou|solicita|mencion*|queixa-se|acha',
  internal:
    'interno|interna|equipa|equipe|fyi|para conhecimento|podes|tarefa|pendente*|quem trata|comercial|vendas|colegas',
  project:
    'projeto|obra|evento|casamento|casa|telhado|cozinha|escritório|edifício|planta|instalado|instalação|completo|remodel*|reforma|jardim|galpão|apartamento|banho|trabalho',
  quantityword:
    'peças|unidades|paletes|pallets|caixas|metros|pessoas|convidados|conjuntos|toneladas|litros|m2|lugares|utilizadores|usuários|kg|quilos|rolos|pares|dúzia*|garrafas|janelas|portas|funcionários|exemplares',
  chase:
    'alguma novidade|novidades|alguma notícia|ponto da situação|como está|lembrete|seguimento|acompanhamento|conseguiram|já têm|já tem|fico a aguardar|em que pé|não recebi|não recebemos|ainda não chegou|receberam o nosso|saiu|cadê|novidade*|notícia*|alguma coisa sobre|e o meu|e a minha|e aquele|e aquela|como anda|continuo à espera|continuamos à espera|fico à espera|aguard*|ainda não recebi|ainda não recebemos|ainda não me|até agora nada|lembrar|lembra|lembram-se|insist*|esqueceu|esqueceram|ficou pendente|pendente|para quando|pra quando|conseguiu ver|conseguiram ver|deu para ver|reforç*|relembr*|perdid*|deu em nada',
  calc: 'calcular|orçar|cotar|estimar|montar|mais ou menos|aproximad*|fazer as contas|fazer um preço|uma ideia|preparar|fazer um|dar um valor|calcul*|orç*|orçament*|cotação|faz as contas|faça as contas|estim*|avaliar|passa o preço|passa um preço|manda o preço|manda um preço|me passa|faz um preço|fazer preço|chave na mão|por alto|ver quanto|ver valores|fechar um valor',
  receive: 'receber|obter|ter|conseguir|ter acesso',
  smalltalk:
    'cumprimentos|olá|bom dia|boa tarde|espero que|bom fim|prezad*|caro|cara|parabéns|natal|atenciosamente|oi|boa noite',
  which:
    'que|qual|quais|como|onde|quanto*|quanta*|quando|quem|se o|se a|se os|se as|se dá|se vocês|será que|tem como|dá para|dá pra|para que|em que|de que|com que|por que|há',
  unsure:
    'sem perceber|não percebi|não percebemos|não encontrei|não encontramos|não achei|não achamos|não diz|não consta|não fala|não está claro|não ficou claro|não sei|não sabemos|em lado nenhum|em lugar nenhum|nenhum lugar|fiquei me perguntando|me perguntando|me pergunto|pergunto-me|curios*|curiosidade|dúvida*|imagino|suponho|presumo|acho que|antes de comprar|antes de fechar|antes de decidir|antes de encomendar|no site|no vosso site|na ficha|na página|sem saber|gostava de saber|gostaria de saber|queria saber',
  lasttime:
    'último*|última*|a partir de|a contar de|até ao fim|até o fim|fim do mês|fim do ano|depois disso|depois desta|daí em diante|de vez|de hoje|tirem-nos|tirem-me|tira a gente|me tira|retirem|em definitivo|definitiv*',
};
