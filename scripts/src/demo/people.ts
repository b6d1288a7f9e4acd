/** The people of `npm run demo`. They can sign in at the local provider, with the password of everybody there. */
import { type LocalAccount, ownTimeScopes } from '../local.ts';

const approver = [...ownTimeScopes, 'approve:timesheets'];
const approverAndDirectory = [...approver, 'manage:directory'];

/** Who decides on other people's weeks, by what is in front of the @. */
const scopesOfManagers: Readonly<Record<string, readonly string[]>> = {
  'ingrid.solberg': approverAndDirectory,
  'samuel.okafor': approverAndDirectory,
  'beatriz.carvalho': approver,
  'tomasz.zielinski': approver,
  'farah.haddad': approver,
  'kenji.watanabe': approver,
  'rachel.goldberg': approver,
  'lukas.brunner': approver,
};

const employees = `
ingrid.solberg Ingrid Solberg
samuel.okafor Samuel Okafor
beatriz.carvalho Beatriz Carvalho
tomasz.zielinski Tomasz Zieliński
farah.haddad Farah Haddad
kenji.watanabe 渡辺 健二
rachel.goldberg Rachel Goldberg
lukas.brunner Lukas Brunner
aisha.rahman Aisha Rahman
adrien.lefevre Adrien Lefèvre
agnieszka.wrobel Agnieszka Wróbel
akua.mensah Akua Mensah
alejandro.munoz Alejandro Muñoz
alena.novakova Alena Nováková
amelie.fontaine Amélie Fontaine
amir.karimi Amir Karimi
ana.popescu Ana Popescu
anders.nystrom Anders Nyström
anika.sharma Anika Sharma
asger.kjaer Asger Kjær
astrid.lindqvist Astrid Lindqvist
ayse.yilmaz Ayşe Yılmaz
ben.carter Ben Carter
bjorn.hakonarson Björn Hákonarson
bridget.oconnor Bridget O’Connor
camila.rojas Camila Rojas
cem.ozturk Cem Öztürk
charlotte.dubois Charlotte Dubois
chidi.eze Chidi Eze
chloe.martin Chloé Martin
daniel.kowalczyk Daniel Kowalczyk
david.nguyen David Nguyễn
deepa.iyer Deepa Iyer
diego.fernandez Diego Fernández
dimitra.papadopoulou Δήμητρα Παπαδοπούλου
elena.petrova Елена Петрова
elif.demir Elif Demir
emeka.obi Emeka Obi
emma.vandenberg Emma van den Berg
eoin.murphy Eoin Murphy
erik.johansson Erik Johansson
eva.horvath Éva Horváth
fatima.zahra Fatima Zahra El Idrissi
felix.schroder Felix Schröder
fiona.macleod Fiona MacLeod
francesca.ricci Francesca Ricci
gabriel.silva Gabriel Silva
grace.mwangi Grace Mwangi
hana.suzuki 鈴木 花
hannah.weiss Hannah Weiß
henrik.sorensen Henrik Sørensen
hugo.almeida Hugo Almeida
ioana.marin Ioana Marin
isabel.gutierrez Isabel Gutiérrez
ivan.horvat Ivan Horvat
jakub.dvorak Jakub Dvořák
james.whitfield James Whitfield
jiwoo.park 박지우
joana.teixeira Joana Teixeira
jonas.muller Jonas Müller
julia.hoffmann Julia Hoffmann
kaisa.virtanen Kaisa Virtanen
karim.benali Karim Benali
katarina.kovac Katarína Kováč
laura.bianchi Laura Bianchi
leila.mansouri Leila Mansouri
liam.byrne Liam Byrne
linh.tran Trần Mỹ Linh
lucia.moreno Lucía Moreno
magnus.eriksen Magnus Eriksen
maja.jovanovic Maja Jovanović
marcus.bell Marcus Bell
maria.ionescu Maria Ionescu
mateo.vargas Mateo Vargas
mei.chen 陈美
milena.georgieva Милена Георгиева
mohammed.alsayed Mohammed Al-Sayed
nadia.cherif Nadia Chérif
niamh.gallagher Niamh Gallagher
nikhil.menon Nikhil Menon
nina.keller Nina Keller
noor.devries Noor de Vries
olivia.grant Olivia Grant
oskar.lund Oskar Lund
paula.schneider Paula Schneider
priya.nair Priya Nair
rafael.costa Rafael Costa
sofia.rossi Sofia Rossi
yusuf.abdi Yusuf Abdi
zoe.laurent Zoë Laurent
`;

const contractors = `
adam.fischer Adam Fischer
andrea.lombardi Andrea Lombardi
anton.lysenko Антон Лисенко
bianca.stoica Bianca Stoica
carlos.ibanez Carlos Ibáñez
celine.moreau Céline Moreau
dorian.blake Dorian Blake
ewa.malinowska Ewa Malinowska
frida.holm Frida Holm
georg.steiner Georg Steiner
hassan.farouk Hassan Farouk
helena.barros Helena Barros
igor.stankovic Igor Stanković
jasmine.lee Jasmine Lee
joao.pereira João Pereira
kofi.asante Kofi Asante
lea.zimmermann Léa Zimmermann
luis.herrera Luis Herrera
marta.kaminska Marta Kamińska
noah.peters Noah Peters
omar.khalil Omar Khalil
petra.simkova Petra Šimková
quentin.roche Quentin Roche
renata.lima Renata Lima
robin.haas Robin Haas
sanne.bakker Sanne Bakker
tariq.aziz Tariq Aziz
vera.nilsen Vera Nilsen
viktor.balogh Viktor Balogh
yara.nasser Yara Nasser
`;

/** Everybody who is in the demo: 90 employees, of whom the first eight decide on weeks, and 30 contractors. */
export const demoAccounts: readonly LocalAccount[] = [
  ...readPeople(employees, 'employee', 'abc.example'),
  ...readPeople(contractors, 'contractor', 'contractors.example'),
];

/** One person a line: what is in front of the @, then the name. */
function readPeople(lines: string, userType: LocalAccount['userType'], domain: string): LocalAccount[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [localPart = '', ...name] = line.split(' ');
      return {
        email: `${localPart}@${domain}`,
        name: name.join(' '),
        userType,
        scopes: scopesOfManagers[localPart] ?? ownTimeScopes,
        unlisted: true,
      };
    });
}
