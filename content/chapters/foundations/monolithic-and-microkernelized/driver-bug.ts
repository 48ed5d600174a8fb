/** What a fleet loses when the driver of every host's network card brings down the kernel that it runs in. */
type Setup = 'esxi' | 'hyperv' | 'kvm' | 'xen' | 'netdom';
type Home = 'VMkernel' | 'host kernel' | 'root partition' | 'dom0' | 'driver domain';

/** Hosts by their setup: `xen` as installed, `netdom` with the card and its back ends in a driver domain. */
type Fleet = Record<Setup, number> & { guests: number };

/** Guests that are not interrupted, with or without network. Every host runs as many `guests`. */
export function guestsLeftRunning({ guests, ...hosts }: Fleet): number {
  const setups: Setup[] = ['esxi', 'hyperv', 'kvm', 'xen', 'netdom'];
  return setups
    .filter((setup) => !takesHostAlong(driverHome(setup)))
    .reduce((running, setup) => running + hosts[setup] * guests, 0);
}

/** Whose kernel the card's driver shares: esx-wiki, hv-arch, kvm07, xen-intro, xen-drvdom. */
function driverHome(setup: Setup): Home {
  const homes = {
    esxi: 'VMkernel',
    hyperv: 'root partition',
    kvm: 'host kernel',
    xen: 'dom0',
    netdom: 'driver domain',
  } as const satisfies Record<Setup, Home>;
  return homes[setup];
}

/**
 * The VMkernel stops in the purple screen (psod-kb), and the panic of a KVM host is the same event. Xen reboots when
 * dom0 crashes (xen-shutdown), and a crash of the root partition takes its children along (vmw-arch08). A driver
 * domain dies alone (xen-drvdom).
 */
function takesHostAlong(home: Home): boolean {
  return home !== 'driver domain';
}
