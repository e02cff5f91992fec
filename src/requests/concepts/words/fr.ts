import type { ConceptWords } from '../concept-names.ts';

export const fr: ConceptWords = {
  please:
    "s'il vous plait|svp|s'il te plait|stp|pourriez-vous|pouvez-vous|pourrais-tu|peux-tu|pourrait-on|peut-on|puis-je|pourrions-nous|merci de|merci de bien vouloir|auriez-vous|serait-il possible|est-il possible|veuillez|bien vouloir|prière de|vous serait-il",
  want: "voudrais|voudrions|veux|voulons|aimerais|aimerions|souhait*|besoin|recherch*|cherch*|désir*|intéress*|envisage*|projet*|il nous faut|il nous faudrait|il me faut|il me faudrait|j'aurais besoin|envie",
  know: 'savoir|connaitre|dire|dites-moi|dites-nous|indiquer|renseign*|demande*|question*|préciser|confirmer|informer|communiquer|me demande|entendre|comprendre',
  send: 'envoy*|transmettre|faire parvenir|adresser|donner|fournir|communiquer|établir|préparer|faire suivre|remettre|passer|soumettre|partager|faire passer|transmet*|mailer',
  quotenoun:
    "devis|offre*|proposition*|chiffrage*|estimation*|soumission*|cotation*|estimatif|appel d'offres|offre de prix|meilleur prix|devis détaillé|proforma|proposition chiffrée",
  price: 'prix|cout*|coûte*|tarif*|frais|honoraires|montant*|somme|conditions|facturez|chiffre*',
  howmuch:
    "combien|quel prix|quel est le prix|quels sont vos tarifs|quel tarif|quel budget|cout*|à combien|quel montant|de quel ordre|ça coute|ca fait combien|revient|reviendrait|me couterait|ça nous mènerait|mènerait|ça coûte quoi|c'est combien|vous prenez combien|dans quels prix|dans quelles eaux|demanderiez-vous|que demandez-vous|quel chiffre|un chiffre|à combien on|quelle somme|prendriez|ça ferait|on serait à|cb|combien ça",
  pricelist:
    'tarif|tarifs|grille tarifaire|liste de prix|liste des prix|tarification|barème*|conditions|fourchette|grille|conditions commerciales|prix de gros|revendeur*|catalogue tarif*|taux horaire|tarif horaire|gamme de prix|cachet|taux|vos prix|prix pro|prix de journée|nouveau tarif|prix au|mercuriale|prix publics|tarif pro|honoraires|dégressif*|prix catalogue|tarif dégressif',
  perunit:
    "par|pièce|le kilo|le mètre|à l'heure|par mois|l'unité|la journée|au mètre|au kilo|mensuel|unitaire",
  expensive:
    "cher|chère|chers|trop élevé|trop cher|exorbitant*|élevé*|dépasse|hors budget|salé*|excessif*|couteux|hors de prix|onéreux|trop haut|au-dessus de|coup de massue|douloureux|gourmand*|salé|pas donné|double|triple|d'un coup|hausse*|augmentation|dépasse de|prohibitif*|explose|trop pour|pas mal cher|exagér*|délirant*|fait mal|coup de bambou|assommoir",
  cheaper:
    "moins cher|moins|remise*|rabais|réduction|baisser|geste|négoci*|effort|ristourne|plus bas|meilleur prix|diminuer|marge|meilleure offre|casser|descendre|coup de pouce|aligner|s'aligner|revoir à la baisse|revoir votre|petit prix|faire mieux|moins élevé|descendez|baissez|arrondir|compétiti*",
  cannot:
    'ne peux pas|ne pouvons pas|ne peut pas|pas possible|impossible|refuse*|refus|ne passe pas|ne passera pas|pas question|ne signer*|pas valider|ne valide|pas les moyens|inenvisageable|irréalisable|inacceptable|ne pourr*|ne peux défendre|refuse de signer|ne suit pas|pas prêt*|ne passera|pas voter|ne pourrai pas|ne validera pas|ne suivra pas|pas en mesure|à ce prix|dans ces conditions',
  budget:
    'budget*|direction|patron|conseil|enveloppe|comité|comptabilité|moyens|finances|valider|validation|hiérarchie',
  docs: "brochure*|catalogue*|fiche*|documentation|plaquette*|informations|infos|renseignements|détails|certificat*|plans|schéma*|notice|références|spécification*|dépliant*|doc|attestation*|photos|nuancier|descriptif|recette|liste|mode d'emploi|programme|livret|menu|échéancier|book|vidéo*|prospectus|feuillet|fds|déclaration|rapport d'essai|certification*|composition|allergène*|cahier",
  sample:
    "échantillon*|essai|tester|prélèvement|essayer|spécimen*|prototype|gouter|dégustation|petit sac|goûter|faire un test|pour essai|un test|essayer votre|à l'essai|chute|coupon|flacon",
  visit:
    "démo*|démonstration*|visite*|visiter|venir voir|passer voir|showroom|rendez-vous|présentation|essai|voir|passer|montrer|sur place|salle d'exposition|rdv|porte ouverte|portes ouvertes|venir|se déplacer|passer une heure|atelier|le voir|la voir|les voir|portes-ouvertes|expo*|montrer comment|comment ça marche|en vrai|journée découverte|visiter votre",
  stock:
    'en stock|stock|disponib*|dispo|avez-vous|vous avez|y a-t-il|vous faites|vendez-vous|vous vendez|il vous reste|reste-t-il|proposez-vous|en rayon|reste|encore|existe|il reste|de la place|prêt*|disponibles|auriez-vous|en réserve|arrivage|encore du|encore des|places|réserver|libre|libres|complet',
  when: "quand|combien de temps|délai*|date de livraison|à quelle date|sous combien|en combien de temps|sous quel délai|dans quel délai|d'ici quand|en combien|prochain arrivage|prochaine livraison|à partir de quand|vite|rapidement",
  feature:
    'compatible*|convient|convien*|adapté*|fonctionne*|taille*|dimension*|matière*|couleur*|poids|capacité|version*|modèle*|certifié*|minimum de commande|quantité minimum|différence|résist*|norme*|type|gamme|coloris|épaisseur|supporte|puissance|contient|sans gluten|gluten|allergène*|bio|tient|résiste|va au|passe au|étanche|garantie|consommation|autonomie|longueur|largeur|hauteur|diamètre|conseillez|différent*|séparé|fabriqué|origine|végétal|dure|lavable',
  deliverto:
    'livrez-vous|vous livrez|expédiez|intervenez|vous intervenez|vous déplacez|proposez-vous|faites-vous|installez|acceptez|louez-vous|prenez-vous|travaillez-vous|ouvert|vous posez|vous reprenez|desservez|vous montez|vous réparez|vous louez|vous acceptez|venez-vous|assurez-vous',
  broken:
    'cassé*|endommagé*|défectueu*|abimé*|fissur*|rayé*|fuit|fuite*|ne fonctionne pas|ne marche pas|en panne|panne*|tordu*|rouillé*|moisi*|pourri*|déchiré*|malfaçon*|défaut*|mauvaise qualité|écrasé*|bosselé*|hors service|brisé*|décoll*|taché*|lâché|déteint*|décolor*|ébréché*|gondol*|périmé*|avarié*|sale|sales|souillé*|trou*|grince|claque|cabossé*|disjonct*|infiltr*|éclat*|pété*|brisé|inutilisable*|fendu*|voilé*|mal posé*|malpropre*|bâclé*',
  late: "retard*|en retard|toujours pas|attend*|attends|pas arrivé*|pas reçu|pas livré*|jamais arrivé*|jamais venu*|personne n'est venu|promis|aurait du|devait|depuis|ou est|tardi*|pas venu|pas venus|convenu*|lapin",
  wrong:
    'mauvais*|erreur*|tromp*|au lieu|pas ce que|pas commandé|double|deux fois|trop petit*|trop grand*|pas conforme|non conforme*|ne correspond*|faux|inversé*|surfactur*',
  missing: 'manqu*|incomplet*|il manque|seulement|oubli*|que|pas dans|absent*',
  anger:
    "inacceptable*|inadmissible*|scandaleu*|honte*|déçu*|décev*|mécontent*|réclamation*|plainte*|plaindre|catastroph*|furieu*|ras-le-bol|marre|intolérable|insupportable|lamentable*|pas sérieux|n'importe quoi|nul|déplorable*|énerv*|scandale|agac*|excédé*|ridicule|confiance|patience|moque*|reproche*|se plaint|foutage|abus*|bâcl*|désinvolt*|incompéten*|négligen*|arnaque*|lassé*|indigne*|fâché*|plus jamais|ça suffit|inadmissible|mécontentement|pas normal|pas acceptable|désastre*",
  again:
    'encore|à nouveau|de nouveau|troisième fois|deuxième fois|énième|chaque fois|sans cesse|toujours|plusieurs fois|une fois de plus|systématiquement',
  noreply:
    'pas de réponse|aucune réponse|personne ne répond|sans réponse|aucune nouvelle|aucun retour|ignoré*|injoignable*|personne|sans nouvelles|pas rappelé|silence|pas de nouvelles',
  refund:
    "rembours*|avoir|restitu*|rendre l'argent|récupérer|note de crédit|créditer|dédommag*|indemnis*|caution|acompte|trop-perçu|recréditer|rembourser|rendre l'acompte|me rendre|nous rendre|rendiez|récupérer mon|avoir sur|ristourne|remboursement|revoir mon argent|argent|virer|recrédit*|reversement|geste commercial",
  return:
    'retour*|renvoyer|reprendre|reprise|rendre|échang*|retourner|neuf*|non ouvert*|inutilisé*|rétractation|étiquette retour',
  cancel:
    "résili*|annul*|mettre fin|mets fin|mettons fin|arrêt*|cess*|dénonc*|désabonn*|interromp*|clôtur*|rompre|terme|fin au|fin du|sortir|dernière livraison|stopper|ne reconduisez pas|ne renouvelez pas|ne prendra plus|ne prendrons plus|on arrête|j'arrête|nous arrêtons|résiliation|préavis|dernier panier|stop|ne continuons pas|désengag*|quitter|désinscription|lettre recommandée",
  renew:
    'renouvel*|reconduc*|reconduire|prolong*|poursuivre|continuer|expir*|échéance|arrive à terme|tacite',
  contract:
    'contrat*|abonnement*|adhésion|commande permanente|prestation*|accord*|compte|bail|location|prélèvement*|licence*|hebdomadaire*|mensuel*|collaboration|abonnement|formule|forfait|panier*|tournée|passage*|entretien|maintenance|livraison hebdo*|souscri*|partenariat',
  nolonger:
    "ne plus|plus besoin|n'avons plus|ne souhait* plus|plus|n'est plus|ne sera plus|sans objet|inutile|ne souhait* pas|pas renouvel*|pas reconduire|plus la peine|plus besoin de|ne voulons plus|ne prend* plus|n'aurons plus|plus utile|ne sera pas|inutile de reconduire|pas poursuivre|en rester là",
  rival:
    "concurren*|autre* fournisseur*|autre* prestataire*|ailleurs|autre* devis|autre* entreprise*|autre* société*|confrère*|autre* offre*|alternative*|quelqu'un d'autre|autre* artisan*|autre* maison|autre* boite|un voisin|beau-frère|collègue|internet|en ligne|grande surface|coopérative|d'en face|à côté|un autre|une autre|deux autres|trois devis|plusieurs devis|prestataire actuel|fournisseur actuel|amazon|plus près|local",
  switch:
    "chang*|choisi*|retenu*|opté*|optons|passer chez|confié*|confier|préfér*|décidé|basculer|attribué*|signé avec|parti* sur|partir sur|remplac*|au profit|essaie|essayons|testons|à l'essai|passé* chez|parti* chez|travaillons avec|travaillons désormais|on prend|nous livre|nous fournit|attribution|bascul*|retenons|emporté|remporté",
  offersus:
    "nous propose*|propose*|m'a fait|nous a fait|la même chose|le même|même produit|compar*|en lice|en discussion|démarch*|face à|contre|à côté|à qualité égale|nous ont|nous livre|me livre|livré le lendemain|me fait|nous fait|pour moins|même prestation|même qualité|offert*|sans frais|dès le lendemain|me demande|inclut|chez eux",
  leave:
    "quitte|quitté|quitter|dernier jour|départ|plus dans l'entreprise|ne travaille plus|ne fait plus partie|nouvelles fonctions|nouveau poste|nouveau défi|nouvelles aventures|adieu*|mutation|mes fonctions|cesse mes fonctions|n'est plus en poste|plus en poste|au revoir|autres horizons|passe la main|licenci*|plus chez|parti*|a quitté|ne suis plus|ne sera plus|remplacé par|fin de contrat|démission*|mute|muté*|je pars|je m'en vais|quitte mes|changement d'interlocuteur|change de poste",
  retire: 'retraite|pension',
  successor:
    'successeur|remplaçant*|remplac*|prend la suite|prendra la suite|reprend|nouvel interlocuteur|dorénavant|désormais|interlocut*|prend le relais|mes dossiers|vous adresser',
  mailboxgone:
    "cette adresse|cette boite|boite mail|n'est plus active|n'est plus relevée|messagerie|adresse mail|désactivé*|plus consultée",
  absent:
    'absent*|absence|en congé*|congés|vacances|congé maternité|arrêt maladie|déplacement|hors du bureau|de retour|retour le|fermeture|fermé*|formation|accès limité|à mon retour|ne consulte*|serai pas joignable',
  urgent: "urgen*|en mon absence|contactez|contacter|joindre|en cas d'|adressez-vous",
  thanks:
    'merci|remerci*|parfait|super|nickel|impeccable|génial|formidable|top|excellent|bravo|ravi*',
  received: 'reçu*|arrivé*|bien reçu|réceptionn*|livré*|est là|bien arrivé*|en main',
  settled:
    "réglé*|résolu*|c'est bon|tout est bon|plus rien|pas besoin de répondre|affaire close|clos|clôturer|fonctionne maintenant|en ordre|rien d'autre|c'est parfait|tout est clair|ça marche|répond à|plus de question*|terminé|pas la peine",
  withdraw:
    "oubliez|laissez tomber|laisser tomber|retir*|abandonn*|ne vous donnez pas la peine|inutile de|plus la peine|tombé à l'eau|sans suite|changé d'avis|ne donn* pas suite|ne tenez pas compte|annulé|reporté sine die|caduque|mis en pause",
  approve:
    "approuvé*|accepté*|d'accord|bon pour accord|commande|validé*|nous commandons|confirmons|commander|on y va",
  attached:
    'ci-joint*|joint*|pièce jointe|en annexe|voici|comme convenu|comme promis|comme demandé|suite à votre demande|ci-dessous|vous trouverez|en pj|ci-après',
  sentpast:
    'envoyé*|transmis*|remis*|communiqué*|donné*|adressé*|déposé*|annoncé*|indiqué*|présenté*|dicté*|posté*|détaillé*',
  total: "total|totaux|ht|ttc|s'élève|hors taxes|soit|valable|tout compris|net|au total|franco",
  iwill:
    "je vous envoie|vous enverrai|enverrai|enverrons|ferai|ferons|vais|allons|reviens vers|reviendrai|rappelle*|promis|m'engage|vous aurez|recevrez|prépare|je m'en occupe|engagé*|transmettrai",
  deadline:
    "demain|avant vendredi|vendredi|lundi|mardi|mercredi|jeudi|fin de semaine|cette semaine|semaine prochaine|cet après-midi|d'ici|avant la fin|dans la journée|ce soir|au plus tard",
  getback:
    'reviens vers vous|tiens au courant|tenir au courant|recontact*|rappelle|vérifie|me renseigne|fais signe|revenir vers',
  newsletter:
    "newsletter|infolettre|lettre d'information|désabonn*|désinscri*|navigateur|webinaire|inscrivez-vous|en savoir plus|promo*|nouveautés|cliquez|profitez|découvrez|offre spéciale|soldes",
  autoack:
    'automatique|accusé de réception|votre demande a|votre message|numéro de dossier|ne pas répondre|jours ouvrés|24 heures|sous 48|assistant virtuel|bien enregistr*|dans les meilleurs délais|nos équipes|bien été',
  vendor:
    "nous proposons|nous offrons|nous sommes spécialis*|notre solution|notre société|nos produits|nos services|15 minutes|un quart d'heure|gratuit*|augment*|réduire vos|nous aidons|leader|vous présenter|nos clients|votre site|accompagn*",
  job: 'candidature|cv|poste|stage|alternance|lettre de motivation|emploi|entretien',
  invoice:
    'facture*|paiement|reçu|rib|relevé|bon de livraison|bon de commande|tva|virement|règlement|comptab*|quittance|duplicata',
  support:
    "mot de passe|connexion|connecter|erreur|mise à jour|install*|réinitialis*|mode d'emploi|notice|comment faire|comment je|réglage|écran|imprimante|appli|accès|code|param*",
  meeting:
    'réunion|rendez-vous|rdv|visio|teams|zoom|compte rendu|report*|décaler|conférence|invitation|ordre du jour',
  past: "hier|l'an dernier|l'année dernière|la semaine dernière|le mois dernier|à l'époque|il y a|autrefois|avait|avions|avais|dernièrement|jadis|dernier",
  later:
    "plus tard|l'an prochain|l'année prochaine|un jour|à l'avenir|dès que|quand nous|pas encore|peut-être|éventuellement|trop tôt|pour l'instant|au printemps",
  if: "si|au cas où|s'il|en cas|pourvu|à condition",
  not: "ne|pas|n'est|n'a|aucun|aucune|jamais|rien|sans|ni|n'avons|n'ont|point",
  we: "nous|notre|nos|je|mon|ma|mes|me|moi|j'ai|on",
  you: 'vous|votre|vos|tu|ton|ta|te|toi',
  they: 'il|elle|client*|lui|leur|ils|madame|monsieur',
  said: "dit|demande|a demandé|souhaite|selon|d'après|indique|précise|trouve|veut|mentionn*|se plaint|voudrait",
  internal:
    "interne|collègues|équipe|pour info|fyi|tu peux|peux-tu|à faire|qui s'occupe|action|relancer|pour le dossier|commercial",
  project:
    'projet|chantier|événement|mariage|maison|toit|toiture|cuisine|bureau*|bâtiment|plan|pose|posé*|complet|rénov*|travaux|extension|jardin|appartement|salle|installation|local',
  quantityword:
    'pièces|unités|palettes|cartons|mètres|personnes|invités|lots|tonnes|litres|m2|places|postes|utilisateurs|kg|rouleaux|paires|douzaine|exemplaires|bouteilles|fenêtres|portes|véhicules|salariés',
  chase:
    'des nouvelles|du nouveau|où en est*|où en sommes|relance*|rappel|toujours en attente|avez-vous eu le temps|avez-vous pu|en est|petit rappel|toujours rien',
  calc: 'chiffrer|calculer|évaluer|établir|faire un prix|estimer|ordre de grandeur|à la louche|idée de prix|combien|budgéter|préparer|monter un',
  receive: 'recevoir|obtenir|avoir|disposer|consulter|avoir accès',
  smalltalk:
    'cordialement|bonjour|bonsoir|salutations|espère|bon week-end|cher|chère|félicit*|noel|bonne journée|météo|madame|monsieur',
};
