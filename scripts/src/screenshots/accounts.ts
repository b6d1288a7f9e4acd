/** Who looks, by e-mail address. */
export const employee = 'aisha.rahman@abc.example';
export const manager = 'ingrid.solberg@abc.example';
/** Has logged nothing before. */
export const newcomer = 'ann@abc.example';
export const contractor = 'carla@contractors.example';
export const guest = 'gus@abc.example';
/** Works on much at once. */
export const busy = 'max@abc.example';
